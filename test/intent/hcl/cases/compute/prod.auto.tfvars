image_tag   = "1.4"
db_password = "not-a-real-one"
services = {
  web   = { port = 8080, environment = { LOG = "info", WORKERS = 4 }, scaling = { min = 2 } }
  admin = { port = "9090", cpu = "512", paths = ["/admin", "/admin/*"], priority = 10 }
}
