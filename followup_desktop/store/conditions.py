"""What a step is on a day, said in SQL as `state_on` of the domain says it.

?1 is the day. Only plain columns are looked at, no generated ones, so that an index answers
without the rows. NOT_CLOSED is the condition of the index of open steps.
"""

NOT_CLOSED = "step.done_on IS NULL AND step.skipped_on IS NULL AND step.ended_kind IS NULL"
AWAKE = "step.opens <= ?1 AND (step.snoozed_until IS NULL OR step.snoozed_until <= ?1)"
NOT_LAPSED_BY_DAY = "(step.lapses_at IS NULL OR step.due >= ?1)"
