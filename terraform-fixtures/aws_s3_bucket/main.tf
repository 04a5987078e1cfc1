provider "aws" {
  region = "eu-west-1"

  default_tags {
    tags = {
      ManagedBy = "terraform"
    }
  }
}

# Nothing but a name and tags: everything else is what S3 gives a new bucket.
resource "aws_s3_bucket" "plain" {
  bucket = "acme-plain-uploads"

  tags = {
    Team        = "media"
    Environment = "prod"
  }
}

resource "aws_s3_bucket" "locked" {
  bucket              = "acme-audit-archive"
  object_lock_enabled = true
}
