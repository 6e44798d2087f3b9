package nl.veerkracht.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class AttentionTests {

    @Autowired
    Attention attention;

    @Autowired
    PlatformTransactionManager transactions;

    private final OrganisationId school = OrganisationId.random();
    private final Actor.Person noor = new Actor.Person(AccountId.random(), school, Set.of(Role.SIGNALLER));
    private final Actor.Person other =
            new Actor.Person(AccountId.random(), OrganisationId.random(), Set.of(Role.SIGNALLER));

    @Test
    void a_desk_is_in_order_of_urgency_then_term_and_pages_without_gaps() {
        for (int i = 0; i < 7; i++) {
            ask(Urgency.LATER, null);
            ask(Urgency.TODAY, Instant.parse("2026-11-22T10:00:00Z").plusSeconds(i));
        }
        ask(Urgency.DANGER, null);

        List<Need> all = new ArrayList<>();
        String cursor = null;
        do {
            NeedPage page = page(noor, cursor);
            all.addAll(page.needs());
            cursor = page.next().orElse(null);
        } while (cursor != null);

        assertThat(all).hasSize(15).doesNotHaveDuplicates();
        assertThat(all.getFirst().urgency()).isEqualTo(Urgency.DANGER);
        assertThat(all.subList(1, 8)).extracting(Need::due).doesNotContainNull().isSorted();
        assertThat(all.subList(8, 15)).extracting(Need::urgency).containsOnly(Urgency.LATER);
    }

    @Test
    void nobody_sees_anothers_needs() {
        ask(Urgency.TODAY, null);
        assertThat(page(other, null).needs()).isEmpty();
        assertThat(as(Actor.NOBODY, () -> attention.page(List.of("test.need"), null, 5))
                        .needs())
                .isEmpty();
    }

    @Test
    void asking_twice_is_one_need_and_settling_clears_it() {
        UUID subject = UUID.randomUUID();
        Audience audience = Audience.roleIn(Role.SIGNALLER, school);
        for (Urgency urgency : List.of(Urgency.LATER, Urgency.TODAY)) {
            as(noor, () -> {
                attention.ask("test.need", urgency, audience, subject, null, null);
                return true;
            });
        }
        assertThat(page(noor, null).needs())
                .singleElement()
                .extracting(Need::urgency)
                .isEqualTo(Urgency.TODAY);
        as(noor, () -> {
            attention.settle("test.need", subject);
            return true;
        });
        assertThat(page(noor, null).needs()).isEmpty();
    }

    private void ask(Urgency urgency, @Nullable Instant due) {
        as(noor, () -> {
            attention.ask("test.need", urgency, Audience.person(noor.id()), UUID.randomUUID(), null, due);
            return true;
        });
    }

    private NeedPage page(Actor actor, @Nullable String cursor) {
        return as(actor, () -> attention.page(List.of("test.need"), cursor, 4));
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(
                actor,
                () -> java.util.Objects.requireNonNull(
                        new TransactionTemplate(transactions).execute(status -> work.get())));
    }
}
