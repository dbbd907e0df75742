orders_public = false
