# The screen that shows what came from outside before it lands.
review-nothing = Nothing has come from outside yet.
review-decline = Decline
