environment = "prod"
zones       = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
tags        = { Owner = "network", Level = 3 }
tiers = {
  public  = { offset = 0, public = true }
  private = { offset = 10, nat = "per-zone", tags = { "kubernetes.io/role/internal-elb" = 1 } }
  data    = { offset = 4, newbits = 6 }
}
