package nl.veerkracht.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.linkage.Encoder;
import nl.veerkracht.linkage.LinkageKey;
import nl.veerkracht.linkage.Person;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.MadeUpPerson;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * On a node of its own, and in transactions that are taken back: the house that tests share learns nothing from it. What is decided here was decided in a far
 * future, so that it is newer than what other tests decide meanwhile.
 */
@HouseTest
class LearningTests {

    /** So few that names are not counted: what other tests left in the index makes no difference. */
    private static final int RECORDS = 90;

    private static final int ENOUGH = 40;

    /** As many as a test decides of both kinds: what other tests decided is older and does not count besides. */
    private static final int MOST = 2 * ENOUGH;

    private static final String SURNAME = MadeUpPerson.surname();
    private static final SignalId KNOWN = new SignalId(UUID.randomUUID());
    private static final OffsetDateTime FUTURE = OffsetDateTime.of(2190, 1, 1, 9, 0, 0, 0, ZoneOffset.UTC);

    private static final String PROPOSAL = """
            insert into thread.proposal (id, one, other, probability, reasons, state, decided_by, decided_at, decided_with)
            values (:id, least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid), 0.9, '[]', :state, :by, :at, :with)
            """;

    @Autowired
    DecidedStore store;

    @Autowired
    EntryStore entries;

    @Autowired
    LinkIndexStore indexed;

    @Autowired
    EditionStore known;

    @Autowired
    Rereading rereading;

    @Autowired
    DecisionStore decisions;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final List<UUID> deciders =
            Stream.generate(UUID::randomUUID).limit(MOST).toList();
    private final List<SignalId> rejected = new ArrayList<>();
    private int decided;
    private Node node;

    @BeforeEach
    void start() {
        node = new Node(MOST);
    }

    /** A node of this house that learns from so many decisions. */
    private final class Node {

        final Learning learning;
        final LinkIndex index;

        Node(int most) {
            LinkingTerms terms = new LinkingTerms(0.5, 200, 8, 1, most);
            Editions editions = new Editions(vault, known, terms);
            NameShares shares = new NameShares(indexed, editions, transactions);
            learning = new Learning(store, editions, shares, terms, transactions);
            index = new LinkIndex(editions, indexed, learning, rereading, terms);
        }

        Node learn() {
            learning.learn(RECORDS);
            return this;
        }

        /** How probable it calls that the one who is known and one of her name, born on another day, are one; 0 when it does not propose it. */
        double doubtful() {
            return index.matches(0, index.entry(fenna(SURNAME, "2007-11-23")), RECORDS).stream()
                    .filter(match -> match.signal().equals(KNOWN))
                    .mapToDouble(match -> match.score().probability())
                    .findFirst()
                    .orElse(0);
        }
    }

    /** Where only the newest decisions count, and those that count are all of one kind. */
    private Node ofOneKind() {
        return new Node(ENOUGH).learn();
    }

    /** By nothing that anybody looks for: other tests neither find it nor wait for it. */
    private SignalId enter(Person person) {
        SignalId signal = new SignalId(UUID.randomUUID());
        jdbc.sql("insert into thread.encoding (signal, sealed, blocks) values (:signal, :sealed, '{}')")
                .param("signal", signal.value())
                .param("sealed", node.index.entry(person).sealed(), Types.BINARY)
                .update();
        return signal;
    }

    private void known() {
        Entry entry = node.index.entry(fenna(SURNAME, "2009-05-01"));
        entries.hold(entry);
        entries.again(KNOWN, entry);
    }

    private static Person fenna(String surname, String born) {
        return Person.builder()
                .givenNames("Fenna")
                .surname(surname)
                .birthDate(born)
                .postalCode("1%s AB".formatted(born.substring(1, 4)))
                .build();
    }

    /** Does all of it and takes it back. */
    private void inHouse(Runnable work) {
        Acting.as(
                new Actor.House("test"),
                () -> new TransactionTemplate(transactions).execute(status -> {
                    status.setRollbackOnly();
                    known();
                    work.run();
                    return true;
                }));
    }

    private UUID decide(SignalId one, SignalId other, String state, UUID by, @Nullable UUID with) {
        UUID id = UUID.randomUUID();
        jdbc.sql(PROPOSAL)
                .param("id", id)
                .param("one", one.value())
                .param("other", other.value())
                .param("state", state)
                .param("by", by)
                .param("at", FUTURE.plusSeconds(decided++))
                .param("with", with, Types.OTHER)
                .update();
        return id;
    }

    private UUID rejectDoubtful(UUID by, @Nullable UUID with) {
        String surname = MadeUpPerson.surname();
        SignalId one = enter(fenna(surname, "2009-05-01"));
        SignalId other = enter(fenna(surname, "2007-11-23"));
        rejected.add(one);
        return decide(one, other, "rejected", by, with);
    }

    private UUID confirmClear(UUID by) {
        Person person = fenna(MadeUpPerson.surname(), "2009-05-01");
        return decide(enter(person), enter(person), "confirmed", by, null);
    }

    private void rejectMany() {
        deciders.stream().limit(ENOUGH).forEach(by -> rejectDoubtful(by, null));
    }

    private void confirmMany() {
        deciders.stream().limit(ENOUGH).forEach(this::confirmClear);
    }

    @Test
    void what_people_rejected_time_and_again_is_not_proposed_for_the_next_signal() {
        inHouse(() -> {
            double before = node.doubtful();
            assertThat(before).isBetween(0.6, Measure.SURE);
            confirmMany();
            rejectMany();
            assertThat(node.doubtful()).isEqualTo(before, within(1e-9));

            node.learn();

            assertThat(node.doubtful()).isZero();
            assertThat(new Node(MOST).learn().doubtful()).isZero();
        });
    }

    @Test
    void decisions_of_one_kind_alone_change_nothing() {
        inHouse(() -> {
            double before = node.doubtful();
            rejectMany();

            assertThat(ofOneKind().doubtful()).isEqualTo(before, within(1e-9));
        });
    }

    @Test
    void a_decision_about_a_signal_that_is_erased_no_longer_counts() {
        inHouse(() -> {
            double before = node.doubtful();
            confirmMany();
            rejectMany();
            assertThat(node.learn().doubtful()).isZero();

            rejected.forEach(node.index::remove);

            assertThat(node.learn().doubtful()).isEqualTo(before, within(1e-9));
        });
    }

    @Test
    void that_too_little_is_known_says_nothing_about_who_it_is() {
        inHouse(() -> {
            double before = node.doubtful();
            confirmMany();
            for (UUID by : deciders.subList(0, ENOUGH)) {
                UUID id = rejectDoubtful(by, null);
                decisions.add(new LinkProposalId(id), "rejected", by, "too_little", null);
            }

            assertThat(ofOneKind().doubtful()).isEqualTo(before, within(1e-9));
        });
    }

    @Test
    void a_pair_that_was_rejected_along_with_another_does_not_count_besides() {
        inHouse(() -> {
            double before = node.doubtful();
            confirmMany();
            UUID asked = confirmClear(deciders.getFirst());
            deciders.stream().limit(ENOUGH).forEach(by -> rejectDoubtful(by, asked));

            assertThat(ofOneKind().doubtful()).isEqualTo(before, within(1e-9));
        });
    }

    @Test
    void one_person_alone_cannot_teach_the_index_that_nothing_is_right() {
        inHouse(() -> {
            confirmMany();
            UUID mass = UUID.randomUUID();
            IntStream.range(0, 2 * ENOUGH).forEach(n -> rejectDoubtful(mass, null));
            assertThat(new Node(ENOUGH).learn().doubtful()).isPositive();

            rejectMany();

            assertThat(node.learn().doubtful()).isZero();
        });
    }

    @Test
    void what_cannot_be_opened_or_is_under_two_keys_waits_until_it_is_renewed() {
        inHouse(() -> {
            confirmMany();
            rejectMany();
            assertThat(node.learn().doubtful()).isZero();
            Encoder stranger = new Encoder(LinkageKey.generate());
            byte[] sealed = stranger.seal(stranger.encode(fenna(MadeUpPerson.surname(), "2009-05-01")));
            jdbc.sql("update thread.encoding set sealed = :sealed where signal = any (:signals)")
                    .param("sealed", sealed)
                    .param("signals", rejected.stream().map(SignalId::value).toArray(UUID[]::new))
                    .update();

            assertThat(node.learn().doubtful()).isPositive();
        });
    }

    @Test
    void it_can_be_switched_off() {
        inHouse(() -> {
            Node off = new Node(0);
            double before = off.doubtful();
            confirmMany();
            rejectMany();

            assertThat(off.learn().doubtful()).isEqualTo(before, within(1e-9));
        });
    }
}
