package nl.veerkracht.helpline;

import java.util.Set;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.chat.Conversations;
import nl.veerkracht.chat.Sealing;
import nl.veerkracht.chat.TeamKey;
import nl.veerkracht.chat.TeamKeys;
import nl.veerkracht.chat.TestTalks;
import nl.veerkracht.chat.TestVisitor;
import nl.veerkracht.chat.Urgency;
import nl.veerkracht.testing.TestPeople;
import org.springframework.stereotype.Component;

/** All tests share one helpline; this begins it anew for one of them, and lets somebody write to it. */
@Component
public class TestHelpline {

    private final TestPeople people;
    private final Helpline helpline;
    private final TeamKeys teamKeys;
    private final TestTalks talks;
    private final Conversations conversations;

    TestHelpline(
            TestPeople people, Helpline helpline, TeamKeys teamKeys, TestTalks talks, Conversations conversations) {
        this.people = people;
        this.helpline = helpline;
        this.teamKeys = teamKeys;
        this.talks = talks;
        this.conversations = conversations;
    }

    /** Whoever had a key before is gone. */
    public void empty(Actor.Person helper) {
        people.as(helper, helpline::keys).helpers().forEach(one -> leaves(one.account()));
    }

    /** As when somebody is no helper any more. */
    public void leaves(AccountId helper) {
        people.asHouse(() -> {
            helpline.changed(helper, Set.of());
            return true;
        });
    }

    /**
     * A helpline begun anew.
     *
     * @param first of the house, who made this version of the team's key
     */
    record Begun(OrganisationId house, TestHelper first, int version, Sealing.Pair team) {}

    Begun begin(Role... roles) {
        OrganisationId house = people.organisation();
        Actor.Person who = people.person(house, roles);
        empty(who);
        TestHelper first = TestHelper.with(who, people, helpline);
        int version = next();
        return new Begun(house, first, version, first.beginsTeamKey(version, people, helpline));
    }

    /** The version of the team's key that comes next. */
    public int next() {
        return teamKeys.newest().map(TeamKey::version).orElse(0) + 1;
    }

    /** Somebody who wrote this, and whom this helper has taken. */
    public TestVisitor taken(Actor.Person helper, String said) {
        TestVisitor she = new TestVisitor();
        talks.open(she.opening(teamKeys.newest().orElseThrow(), Urgency.NOW, said));
        people.run(helper, () -> conversations.take(she.conversation()));
        return she;
    }
}
