"""Between vCards and contacts."""
