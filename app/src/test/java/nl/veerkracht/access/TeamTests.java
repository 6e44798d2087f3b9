package nl.veerkracht.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class TeamTests {

    @Autowired
    TestPeople people;

    @Autowired
    Teams teams;

    @Autowired
    Colleagues colleagues;

    private final UUID dossier = UUID.randomUUID();

    private UUID begin(Actor.Person coordinator) {
        return people.as(
                coordinator,
                () -> teams.appoint(dossier, coordinator.id(), Part.COORDINATOR, Set.of(Sight.values()), null, null));
    }

    @Test
    void a_coordinator_is_replaced_without_gap_or_overlap() {
        Actor.Person samira = people.person(Role.COORDINATOR);
        Actor.Person joost = people.person(Role.COORDINATOR);
        begin(samira);
        people.run(samira, () -> teams.handOver(dossier, joost.id(), Set.of(Sight.NOTES)));

        List<TeamMember> ever = people.as(joost, () -> teams.everOn(dossier));
        assertThat(ever).extracting(TeamMember::account).containsExactly(samira.id(), joost.id());
        assertThat(ever.getFirst().ends()).isEqualTo(ever.getLast().begins());
        assertThat(people.as(samira, () -> teams.amOn(dossier))).isFalse();
        assertThat(people.as(joost, () -> teams.coordinators(List.of(dossier)))).containsValue(joost.id());
    }

    @Test
    void two_coordinators_at_once_are_impossible() {
        begin(people.person(Role.COORDINATOR));
        Actor.Person second = people.person(Role.COORDINATOR);
        assertThatThrownBy(() -> begin(second)).hasMessageContaining("one_coordinator_at_a_time");
    }

    @Test
    void somebody_outside_the_team_sees_no_member_and_adds_none() {
        begin(people.person(Role.COORDINATOR));
        Actor.Person outsider = people.person(Role.COORDINATOR, Role.ADMINISTRATOR);
        assertThat(people.as(outsider, () -> teams.on(dossier))).isEmpty();
        assertThatThrownBy(() -> people.run(
                        outsider, () -> teams.add(dossier, outsider.id(), Part.MEMBER, Set.of(Sight.NOTES), null)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_member_sees_what_her_part_sees_and_may_leave() {
        Actor.Person coordinator = people.person(Role.COORDINATOR);
        Actor.Person member = people.person(Role.SIGNALLER);
        begin(coordinator);
        UUID part =
                people.as(coordinator, () -> teams.add(dossier, member.id(), Part.MEMBER, Set.of(Sight.TASKS), null));
        assertThat(people.as(member, () -> teams.see(dossier, Sight.TASKS))).isTrue();
        assertThat(people.as(member, () -> teams.see(dossier, Sight.NOTES))).isFalse();
        assertThat(people.as(member, () -> teams.mine(Part.MEMBER, null, 5))).containsExactly(dossier);
        people.run(member, () -> teams.end(dossier, part));
        assertThat(people.as(member, () -> teams.amOn(dossier))).isFalse();
    }

    @Test
    void the_coordinators_part_does_not_simply_end() {
        Actor.Person coordinator = people.person(Role.COORDINATOR);
        UUID part = begin(coordinator);
        assertThatThrownBy(() -> people.run(coordinator, () -> teams.end(dossier, part)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void colleagues_are_found_by_id_name_and_role_their_own_organisation_first() {
        OrganisationId own = people.organisation();
        Actor.Person searcher = people.person(own, Role.WEIGHER);
        Actor.Person near = people.person(own, Role.SPECIALIST);
        String rare = "Xanthippe" + UUID.randomUUID().toString().replace("-", "");
        Actor.Person far = people.person("Dr. " + rare + " de Vries", people.organisation(), Role.SPECIALIST);

        assertThat(people.as(searcher, () -> colleagues.of(List.of(near.id(), far.id(), AccountId.random()))))
                .containsOnlyKeys(near.id(), far.id());
        assertThat(people.as(searcher, () -> colleagues.named("devries " + rare, null, 5)))
                .isEmpty();
        assertThat(people.as(
                        searcher, () -> colleagues.named("vries " + rare.toUpperCase(java.util.Locale.ROOT), null, 5)))
                .extracting(Colleague::id)
                .containsExactly(far.id());
        ColleaguePage first = people.as(searcher, () -> colleagues.withRole(Role.SPECIALIST, null, 1));
        assertThat(first.colleagues()).extracting(Colleague::id).containsExactly(near.id());
        ColleaguePage second = people.as(
                searcher,
                () -> colleagues.withRole(Role.SPECIALIST, first.next().orElseThrow(), 100));
        assertThat(second.colleagues()).extracting(Colleague::id).doesNotContain(near.id());
        assertThat(people.as(Actor.NOBODY, () -> colleagues.of(List.of(near.id()))))
                .isEmpty();
    }
}
