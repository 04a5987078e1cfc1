# Merged since the last apply: orders gave up waiting too early, and nobody reads old logs.
services = {
  billing = { memory_size = 256 }
  orders  = { memory_size = 512, timeout = 120 }
}

log_retention = 30
