package nl.veerkracht.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.linkage.Encoded;
import nl.veerkracht.linkage.Person;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.testing.HouseInTime;
import nl.veerkracht.testing.MadeUpPerson;
import nl.veerkracht.testing.TestPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people decided goes on counting while the index is renewed under another key. In a database of its own. */
@Tag("long")
class LearningAcrossKeysTests {

    private static final int CLEAR = 52;
    private static final int DOUBTFUL = 40;
    private static final int DECISIONS = 2000;

    /** Not one alone, or it would count as common here. */
    private static final List<String> GIVEN = List.of("Fenna", "Oumaima", "Kinga");

    private record Two(String called, String surname, SignalId one, SignalId other) {

        Stream<SignalId> both() {
            return Stream.of(one, other);
        }
    }

    private HouseInTime house;
    private IndexSeen seen;
    private TestPeople people;
    private MadeUp madeUp;
    private Actor.Person teacher;
    private int given;
    private final List<Two> decided = new ArrayList<>();

    @BeforeEach
    void decide() {
        house = HouseInTime.begin(LocalDate.of(2026, 3, 9), 9);
        seen = new IndexSeen(JdbcClient.create(house.owner()));
        people = house.bean(TestPeople.class);
        madeUp = house.bean(MadeUp.class);
        teacher = people.person(Role.SIGNALLER);
        people.asHouse(house.bean(Editions.class)::look);
        Actor.Person confirmer = people.person(Role.LINK_CONFIRMER);
        Threads threads = house.bean(Threads.class);
        for (int n = 0; n < CLEAR + DOUBTFUL; n++) {
            boolean clear = n < CLEAR;
            Two two = clear ? clear() : doubtful();
            decided.add(two);
            people.run(confirmer, () -> {
                LinkProposalId asked = threads.openProposals(two.one()).getFirst();
                if (clear) {
                    threads.confirm(asked);
                } else {
                    threads.reject(asked, "other_person", null);
                }
            });
        }
    }

    @AfterEach
    void stop() {
        house.close();
    }

    private Two clear() {
        String called = called();
        String surname = MadeUpPerson.surname();
        return new Two(called, surname, give(known(called, surname)), give(known(called, surname)));
    }

    private Two doubtful() {
        String called = called();
        String surname = MadeUpPerson.surname();
        return new Two(called, surname, give(known(called, surname)), give(elsewhere(called, surname)));
    }

    private SignalId give(About about) {
        return madeUp.give(teacher, about, false);
    }

    private String called() {
        return GIVEN.get(given++ % GIVEN.size());
    }

    private static About known(String called, String surname) {
        About whole = MadeUpPerson.of(called, surname);
        return about(called, surname, Objects.requireNonNull(whole.birthDate()), whole.postalCode());
    }

    /** Who is called the same and lives elsewhere; nothing but the year of birth is known besides. */
    private static About elsewhere(String called, String surname) {
        About whole = MadeUpPerson.of(called, surname);
        String year = Objects.requireNonNull(whole.birthDate()).iso().substring(0, "2009".length());
        return about(
                called,
                surname,
                new PartialDate(year),
                MadeUpPerson.of(called, MadeUpPerson.surname()).postalCode());
    }

    private static About about(String called, String surname, PartialDate born, @Nullable String postalCode) {
        return new About(called, null, surname, null, born, null, null, postalCode, null, null, List.of(), null, null);
    }

    /** What a node makes of two who are called the same, both under this key: by the fields alone, and as it learned. */
    private Worth worth(OwnNode node, int key) {
        String surname = MadeUpPerson.surname();
        Encoded one = under(node, key, known("Fenna", surname));
        Encoded other = under(node, key, elsewhere("Fenna", surname));
        int records = decided.size() * 2;
        Measure measure = people.asHouse(() -> node.learning.measure(records, one.keyId()));
        return new Worth(
                measure.fields().probability(one, other), measure.learned().probability(one, other));
    }

    /** The node's own key comes first, and while two are in use the other after it. */
    private static Encoded under(OwnNode node, int key, About about) {
        Person person = Identifying.person(about, 2026);
        return node.editions.all().get(key == node.key ? 0 : 1).encode(person);
    }

    private List<SignalId> asks(OwnNode node, About about) {
        Entry entry = node.index.entry(Identifying.person(about, 2026));
        return people.asHouse(() -> node.index.matches(0, entry, decided.size() * 2).stream()
                .map(Match::signal)
                .toList());
    }

    private void renew(OwnNode node, Stream<SignalId> signals) {
        List<Integer> nos = signals.map(seen::no).toList();
        people.run(new Actor.House("linking.renew"), () -> node.renewing.renew(nos));
    }

    /** It has nothing to renew itself, and looks what others did. */
    private void goOn(OwnNode old) {
        old.renewing.round();
        old.learning.round();
    }

    @Test
    void what_was_decided_counts_under_both_keys_all_the_while_and_names_are_counted_under_each() {
        OwnNode old = new OwnNode(house, 1, DECISIONS);
        old.learning.round();
        Worth before = worth(old, 1);
        assertThat(before.fields()).isBetween(0.6, Measure.SURE);
        assertThat(before.learned()).isLessThan(0.1);

        OwnNode next = new OwnNode(house, 2, DECISIONS);
        next.learning.round();
        assertThat(worth(next, 1)).isEqualTo(before);

        List<Two> first =
                decided.stream().filter(two -> decided.indexOf(two) % 4 == 0).toList();
        List<Two> rest = decided.stream().filter(two -> !first.contains(two)).toList();
        renew(next, first.stream().flatMap(Two::both));
        goOn(old);
        assertThat(worth(old, 1).learned()).isLessThan(0.2);
        assertThat(worth(old, 2).learned()).isLessThan(0.2);
        assertThat(worth(old, 2).fields()).isCloseTo(before.fields(), within(0.05));
        Stream.of(first.getLast(), rest.getLast()).forEach(two -> {
            assertThat(asks(old, known(two.called(), two.surname()))).contains(two.one());
            assertThat(asks(old, elsewhere(two.called(), two.surname()))).doesNotContain(two.one());
        });

        renew(next, rest.stream().map(Two::one));
        goOn(old);
        assertThat(worth(old, 1).learned()).as("few are under one key").isBetween(0.25, before.fields() - 0.1);
        assertThat(worth(old, 2).learned()).isBetween(0.25, before.fields() - 0.1);

        next.renewing.round();
        next.learning.round();
        goOn(old);
        before.assertLike(worth(old, 1));
        before.assertLike(worth(old, 2));
        before.assertLike(worth(next, 2));
    }

    private record Worth(double fields, double learned) {

        void assertLike(Worth now) {
            assertThat(now.fields()).isCloseTo(fields, within(0.03));
            assertThat(now.learned()).isCloseTo(learned, within(0.03));
        }
    }
}
