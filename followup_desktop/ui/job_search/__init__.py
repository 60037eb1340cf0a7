"""Job search: the pipeline from lead to hired, its outcomes, and the referrals on the way."""
