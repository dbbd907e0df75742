orders_public = true
