terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

variable "orders_public" {
  type    = bool
  default = false
}

resource "aws_vpc" "shop" {
  cidr_block = "10.20.0.0/16"

  tags = { team = "shop" }
}

resource "aws_internet_gateway" "shop" {
  vpc_id = aws_vpc.shop.id
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.shop.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.shop.id
  }
}

resource "aws_subnet" "public" {
  count      = 2
  vpc_id     = aws_vpc.shop.id
  cidr_block = cidrsubnet(aws_vpc.shop.cidr_block, 8, count.index)
}

resource "aws_route_table_association" "public" {
  count          = 2
  subnet_id      = aws_subnet.public[count.index].id
  route_table_id = aws_route_table.public.id
}

resource "aws_db_subnet_group" "orders" {
  name       = "orders"
  subnet_ids = aws_subnet.public[*].id
}

resource "aws_security_group" "orders" {
  name   = "orders-db"
  vpc_id = aws_vpc.shop.id

  ingress {
    description = "reporting"
    from_port   = 5432
    to_port     = 5432
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_db_instance" "orders" {
  identifier             = "orders"
  engine                 = "postgres"
  instance_class         = "db.t4g.medium"
  allocated_storage      = 50
  username               = "shop"
  storage_encrypted      = true
  publicly_accessible    = var.orders_public
  db_subnet_group_name   = aws_db_subnet_group.orders.name
  vpc_security_group_ids = [aws_security_group.orders.id]
}

resource "aws_s3_bucket" "exports" {
  bucket = "shop-exports-eu"
}

resource "aws_s3_bucket_policy" "exports" {
  bucket = aws_s3_bucket.exports.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid    = "PartnersRead"
      Effect = "Allow"
      Principal = {
        AWS = ["arn:aws:iam::444455556666:root", "arn:aws:iam::777788889999:root"]
      }
      Action    = ["s3:GetObject", "s3:PutObject"]
      Resource  = "${aws_s3_bucket.exports.arn}/*"
    }]
  })
}
