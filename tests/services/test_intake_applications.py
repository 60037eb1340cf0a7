"""Applications out of another job tracker."""

from datetime import date

from followup_desktop.domain.found import Found, FoundOpportunity
from followup_desktop.domain.opportunity import Opportunity, Stage
from followup_desktop.services import Services
from followup_desktop.services.intake.review import Treatment
from followup_desktop.services.intake.storing import Stored

DAY = date(2026, 11, 23)


def application(
    company: str = "Acme Finance",
    position: str = "Analyst",
    stage: Stage | None = Stage.APPLIED,
    *,
    url: str = "",
    notes: str = "",
    added_on: date | None = None,
) -> FoundOpportunity:
    return FoundOpportunity(
        company=company, position=position, stage=stage, url=url, notes=notes, added_on=added_on
    )


def take_in(services: Services, *found: FoundOpportunity) -> Stored:
    reviewed = services.intake.review("jobs.csv", Found(opportunities=found), "UTC")
    stored = services.intake.store(reviewed)
    services.intake.tell(stored)
    return stored


def test_an_application_becomes_an_opportunity(services: Services) -> None:
    (made,) = take_in(
        services, application(url="https://x.example", added_on=date(2026, 11, 2))
    ).added_opportunities
    assert (made.company, made.position, made.stage) == ("Acme Finance", "Analyst", Stage.APPLIED)
    assert (made.url, made.added_on) == ("https://x.example", date(2026, 11, 2))
    assert services.job_search.pipeline()[Stage.APPLIED][0].opportunity.company == "Acme Finance"


def test_one_that_ended_there_has_ended_here(services: Services) -> None:
    (made,) = take_in(services, application(stage=Stage.REJECTED)).added_opportunities
    assert (made.stage, made.outcome_on) == (Stage.REJECTED, DAY)


def test_a_day_in_the_future_is_no_day_of_adding(services: Services) -> None:
    (made,) = take_in(services, application(added_on=date(2030, 1, 1))).added_opportunities
    assert made.added_on == DAY


def test_a_known_one_gets_what_it_lacked_and_goes_no_way_back(services: Services) -> None:
    services.job_search.save(
        Opportunity(
            uid="o1", company="ACME Finance Inc.", position="analyst", stage=Stage.INTERVIEWING, added_on=DAY
        )
    )
    stored = take_in(services, application(url="https://x.example", stage=Stage.APPLIED))
    (after,) = stored.updated_opportunities
    assert (after.uid, after.stage, after.url) == ("o1", Stage.INTERVIEWING, "https://x.example")
    assert after.company == "ACME Finance Inc."


def test_the_same_file_twice_adds_nothing(services: Services) -> None:
    take_in(services, application(), application("Navy", "Admiral"))
    again = services.intake.review("jobs.csv", Found(opportunities=(application(),)), "UTC")
    assert again.opportunities[0].treatment is Treatment.LEAVE


def test_another_position_at_the_same_company_is_another_opportunity(services: Services) -> None:
    stored = take_in(services, application(), application(position="Head of Data"))
    assert len(stored.added_opportunities) == 2


def test_one_that_is_over_is_nothing_new_in_this_week(services: Services) -> None:
    closed = [stage for stage in Stage if stage.is_closed and stage is not Stage.HIRED]
    take_in(services, *(application(f"Company {stage}", stage=stage) for stage in closed))
    assert services.checklist.weekly().added == 0
    take_in(services, application("Blue Kite", stage=Stage.REJECTED, added_on=date(2025, 2, 3)))
    take_in(services, application("Green Delta"))
    assert services.checklist.weekly().added == 1
    (old,) = [line.opportunity for line in services.job_search.overview("Blue Kite")]
    assert old.added_on == date(2025, 2, 3)
