package nl.veerkracht.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A conversation between a visitor and helpers, with the keys where they belong. */
@HouseTest
class ConversationTests {

    @Autowired
    TestPeople people;

    @Autowired
    Conversations conversations;

    @Autowired
    TeamKeys keys;

    @Autowired
    Visits visits;

    @Autowired
    Wiping wiping;

    @Autowired
    JdbcClient app;

    private final JdbcClient owner = JdbcClient.create(TestServer.owner());
    private final TestVisitor she = new TestVisitor();
    private TestTeam team;
    private Actor.Person helper;
    private ConversationId id;

    @BeforeEach
    void opened() {
        team = TestTeam.begin(people, keys);
        helper = team.helper();
        id = she.conversation();
        assertThat(open(she, Urgency.NOW)).isInstanceOf(Received.Stored.class);
    }

    private Received open(TestVisitor visitor, Urgency urgency) {
        return visits.open(
                visitor.opening(team.key(), urgency, "Hoi, is dit echt anoniem?"),
                TestVisitor.work(visits.work(Visits.OPEN)));
    }

    private void as(Actor.Person who, Runnable work) {
        people.run(who, work);
    }

    private String read(Message message, byte[] key) {
        return Sealing.open(key, message.envelope());
    }

    private Conversation seen() {
        return people.as(helper, () -> conversations.find(id)).orElseThrow();
    }

    @Test
    void a_helper_takes_it_reads_it_with_the_teams_key_and_answers_what_she_finds_back_with_her_words() {
        as(helper, () -> conversations.take(id));
        WrappedKey wrapped =
                people.as(helper, () -> conversations.wrappedKeys(id)).getFirst();
        byte[] key = team.open(wrapped);
        List<Message> read = people.as(helper, () -> conversations.read(id, 0));
        assertThat(read(read.getFirst(), key)).contains("is dit echt anoniem");

        Received answered = people.as(helper, () -> conversations.send(id, TestTeam.says(key, id, 1, "Ja.")));
        assertThat(answered)
                .isInstanceOfSatisfying(
                        Received.Stored.class, one -> assertThat(one.seq()).isEqualTo(2));

        Came came = come(she.access());
        byte[] hers = Sealing.unwrapForVisitor(
                Sealing.bytes(came.visitorKey()),
                Sealing.visitorKey(she.phrase()),
                came.conversation().value());
        assertThat(came.messages()).hasSize(2);
        assertThat(read(came.messages().getLast(), hers)).contains("Ja.");
        assertThat(came.teamKeys()).containsExactly(team.key());
        assertThat(came.state()).isEqualTo(ConversationState.TAKEN);
    }

    private Came come(String access) {
        Coming coming = visits.come(access, 0, TestVisitor.work(visits.work(Visits.COME)));
        return ((Coming.Here) coming).came();
    }

    @Test
    void what_was_said_is_for_who_holds_it() {
        assertThatThrownBy(() -> as(helper, () -> conversations.read(id, 0))).isInstanceOf(Refused.class);
        as(helper, () -> conversations.take(id));
        Actor.Person other = people.person(Role.HELPER);
        assertThatThrownBy(() -> as(other, () -> conversations.read(id, 0))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(other, () -> conversations.take(id))).isInstanceOf(Refused.class);
    }

    @Test
    void it_goes_to_a_colleague_or_back_and_then_it_is_not_the_first_ones_any_more() {
        Actor.Person next = people.person(Role.HELPER);
        Actor.Person nobody = people.person(Role.SIGNALLER);
        as(helper, () -> conversations.take(id));
        assertThatThrownBy(() -> as(helper, () -> conversations.handOver(id, nobody.id())))
                .isInstanceOf(Refused.class);
        as(helper, () -> conversations.handOver(id, next.id()));
        assertThatThrownBy(() -> as(helper, () -> conversations.read(id, 0))).isInstanceOf(Refused.class);
        assertThat(people.as(next, () -> conversations.read(id, 0))).hasSize(1);
        as(next, () -> conversations.putBack(id));
        assertThat(seen().state()).isEqualTo(ConversationState.WAITING);
    }

    @Test
    void that_of_a_colleague_who_is_ill_is_taken_over_in_her_organisation_or_handed_on_by_who_has_the_mandate() {
        Actor.Person colleague = people.person(helper.inOrganisation(), Role.HELPER);
        Actor.Person mandate = people.person(helper.inOrganisation(), Role.MANDATE_HOLDER);
        Actor.Person stranger = people.person(Role.HELPER);
        as(helper, () -> conversations.take(id));
        assertThatThrownBy(() -> as(stranger, () -> conversations.takeOver(id))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(mandate, () -> conversations.read(id, 0))).isInstanceOf(Refused.class);
        as(mandate, () -> conversations.handOver(id, stranger.id()));
        assertThat(seen().helper()).isEqualTo(Optional.of(stranger.id()));
        assertThatThrownBy(() -> as(mandate, () -> conversations.putBack(id))).isInstanceOf(Refused.class);
        as(stranger, () -> conversations.handOver(id, helper.id()));
        as(colleague, () -> conversations.takeOver(id));
        assertThat(seen().helper()).isEqualTo(Optional.of(colleague.id()));
    }

    @Test
    void after_it_was_closed_a_message_of_hers_makes_it_wait_again() {
        as(helper, () -> conversations.take(id));
        as(helper, () -> conversations.close(id));
        assertThat(seen().state()).isEqualTo(ConversationState.CLOSED);
        assertThat(seen().unanswered()).isFalse();
        assertThatThrownBy(() -> as(helper, () -> conversations.send(id, TestTeam.says(she.key(), id, 1, "Nog iets?"))))
                .isInstanceOf(Refused.class);

        visits.put(she.access(), she.says("Ben je er nog?"));
        assertThat(seen().state()).isEqualTo(ConversationState.WAITING);
        assertThat(seen().unanswered()).isTrue();
        assertThat(seen().helper()).isEmpty();
    }

    @Test
    void the_queue_has_who_asks_for_now_before_who_just_wants_to_talk() {
        TestVisitor calm = new TestVisitor();
        open(calm, Urgency.TALK);
        // Whether she is given one depends on how many come in at this moment.
        owner.sql("update chat.conversation set head_start = 10 where id = ?")
                .param(id.value())
                .update();
        List<UUID> waiting = everything(Shelf.WAITING);
        assertThat(waiting).contains(id.value(), calm.conversation().value());
        assertThat(waiting.indexOf(id.value()))
                .isLessThan(waiting.indexOf(calm.conversation().value()));
        as(helper, () -> conversations.take(id));
        assertThat(everything(Shelf.MINE)).containsExactly(id.value());
        assertThat(everything(Shelf.WAITING)).doesNotContain(id.value());
    }

    @Test
    void a_flood_that_asks_for_now_stands_behind_who_waits_longer_and_behind_who_was_answered_before() {
        TestVisitor calm = new TestVisitor();
        open(calm, Urgency.TALK);
        TestVisitor known = new TestVisitor();
        open(known, Urgency.TALK);
        waits(calm, 30);
        waits(known, 1);
        owner.sql("update chat.conversation set helper_n = 1, seq = 2 where id = ?")
                .param(known.conversation().value())
                .update();
        List<UUID> flood = java.util.stream.IntStream.range(0, 5)
                .mapToObj(n -> {
                    TestVisitor one = new TestVisitor();
                    open(one, Urgency.NOW);
                    return one.conversation().value();
                })
                .toList();
        List<UUID> waiting = everything(Shelf.WAITING);
        assertThat(waiting).containsAll(flood);
        assertThat(waiting.indexOf(calm.conversation().value()))
                .isLessThan(flood.stream().mapToInt(waiting::indexOf).min().orElseThrow());
        assertThat(waiting.indexOf(known.conversation().value()))
                .isLessThan(flood.stream().mapToInt(waiting::indexOf).min().orElseThrow());
    }

    private void waits(TestVisitor who, int minutes) {
        owner.sql("update chat.conversation set waiting_since = waiting_since - make_interval(mins => ?) where id = ?")
                .param(minutes)
                .param(who.conversation().value())
                .update();
    }

    private List<UUID> everything(Shelf shelf) {
        List<UUID> all = new java.util.ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            String after = next.get();
            ConversationPage page = people.as(helper, () -> conversations.queue(shelf, after, 2));
            page.conversations().forEach(one -> all.add(one.id().value()));
            next = page.next();
        }
        return all;
    }

    @Test
    void abuse_is_wiped_and_its_sender_is_told_nothing_more() {
        as(helper, () -> conversations.take(id));
        as(helper, () -> conversations.abuse(id));
        assertThat(rows()).isZero();
        assertThat(visits.put(she.access(), she.says("Hoi?"))).isEqualTo(new Received.Unknown());
    }

    @Test
    void what_is_closed_is_not_wiped_as_abuse_any_more() {
        as(helper, () -> conversations.take(id));
        as(helper, () -> conversations.close(id));
        assertThatThrownBy(() -> as(helper, () -> conversations.abuse(id))).isInstanceOf(Refused.class);
        assertThat(come(she.access()).messages()).hasSize(1);
    }

    @Test
    void she_wipes_it_herself_and_nothing_of_it_opens_any_more() {
        UUID key = owner.sql("select key_id from chat.conversation where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();
        assertThat(visits.wipe(she.access())).isTrue();
        assertThat(visits.wipe(she.access())).isFalse();
        assertThat(rows()).isZero();
        assertThat(owner.sql("select wrapped is null from vault.data_key where id = ?")
                        .param(key)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void what_was_silent_for_ninety_days_is_wiped_and_nothing_else() {
        TestVisitor recent = new TestVisitor();
        open(recent, Urgency.TALK);
        owner.sql("update chat.conversation set last_at = last_at - interval '91 days' where id = ?")
                .param(id.value())
                .update();
        wiping.sweep();
        assertThat(rows()).isZero();
        assertThat(visits.find(she.access())).isEmpty();
        assertThat(visits.find(recent.access())).contains(recent.conversation());
    }

    @Test
    void she_is_told_when_it_is_wiped_and_so_is_the_helper() {
        LocalDate least = LocalDate.ofInstant(Instant.now().minusSeconds(120), ZoneId.of("Europe/Amsterdam"));
        Came came = come(she.access());
        assertThat(came.wipedOn()).isBetween(least.plusDays(90), least.plusDays(91));
        assertThat(seen().wipedOn()).isEqualTo(came.wipedOn());
    }

    private long rows() {
        return owner.sql("""
                select (select count(*) from chat.conversation where id = :id) + (select count(*) from chat.envelope where conversation = :id)
                  + (select count(*) from chat.wrapped_key where conversation = :id)
                """).param("id", id.value()).query(Long.class).single();
    }

    @Test
    void a_new_team_key_is_wrapped_for_by_any_helper_and_then_opens_what_was_there() {
        TestTeam next = TestTeam.begin(people, keys);
        WrappedKey old = behind(next.helper());
        assertThat(old.version()).isEqualTo(team.key().version());
        byte[] wrapped = Sealing.wrapForTeam(
                team.open(old), next.pair().publicKey(), id.value(), next.key().version());
        as(next.helper(), () -> keys.rewrap(new WrappedKey(id, next.key().version(), Sealing.text(wrapped))));

        as(next.helper(), () -> conversations.take(id));
        WrappedKey newest =
                people.as(next.helper(), () -> conversations.wrappedKeys(id)).getLast();
        assertThat(next.open(newest)).isEqualTo(she.key());
        assertThat(come(she.access()).teamKeys()).containsExactly(team.key(), next.key());
    }

    private WrappedKey behind(Actor.Person who) {
        ConversationId after = null;
        while (true) {
            ConversationId from = after;
            List<WrappedKey> some = people.as(who, () -> keys.behind(from, 50));
            Optional<WrappedKey> found =
                    some.stream().filter(one -> one.conversation().equals(id)).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            after = some.getLast().conversation();
        }
    }

    @Test
    void the_database_itself_keeps_a_helper_to_what_the_screens_offer() {
        Actor.Person other = people.person(helper.inOrganisation(), Role.HELPER);
        Actor.Person mandate = people.person(helper.inOrganisation(), Role.MANDATE_HOLDER);
        refused(other, "update chat.conversation set unanswered = false where id = :id");
        assertThat(changed(helper, "select from chat.wrapped_key where conversation = :id"))
                .isZero();
        as(helper, () -> conversations.take(id));
        assertThat(changed(helper, "select from chat.wrapped_key where conversation = :id"))
                .isOne();
        assertThat(changed(other, "select from chat.wrapped_key where conversation = :id"))
                .isZero();
        assertThat(changed(other, "update chat.conversation set unanswered = false where id = :id"))
                .isZero();
        assertThat(changed(mandate, SEEN)).isOne();
        refused(
                helper,
                "update chat.conversation set helper = '%s' where id = :id"
                        .formatted(other.id().value()));
        refused(helper, "insert into chat.wrapped_key (conversation, version, key_sealed) values (:id, 1, 'x')");
        refused(helper, WRITE.formatted("visitor"));
        refused(other, WRITE.formatted("helper"));
        refused(
                mandate,
                "insert into chat.team_key (version, public_key, since) values (1000000, decode(repeat('04', 65), 'hex'), now())");

        as(helper, () -> conversations.close(id));
        assertThat(changed(helper, SEEN)).isOne();
        assertThat(changed(other, SEEN)).isZero();
        assertThat(changed(mandate, SEEN)).isZero();
        assertThat(people.as(other, () -> conversations.find(id))).isEmpty();
        refused(helper, WRITE.formatted("helper"));
        assertThat(changed(helper, "update chat.conversation set state = 'taken' where id = :id"))
                .isZero();
    }

    private static final String SEEN = "select from chat.conversation where id = :id";
    private static final String WRITE = """
            insert into chat.envelope (id, conversation, seq, side, n, body_sealed, at)
            values (gen_random_uuid(), :id, 99, '%s', 99, 'x', now())
            """;

    /** How many rows it reaches under the application's login, as this person. */
    private int changed(Actor.Person who, String sql) {
        return people.as(who, () -> {
            JdbcClient.StatementSpec asked = app.sql(sql).param("id", id.value());
            return sql.startsWith("select") ? asked.query((row, n) -> n).list().size() : asked.update();
        });
    }

    private void refused(Actor.Person who, String sql) {
        assertThatThrownBy(() -> changed(who, sql))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void two_colleagues_cannot_begin_the_same_version() {
        String key = Sealing.text(Sealing.freshPair().publicKey());
        int version = team.key().version();
        assertThatThrownBy(() -> as(helper, () -> keys.publish(version, key))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(helper, () -> keys.publish(version + 2, key)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(helper, () -> keys.publish(version + 1, "AAAA")))
                .isInstanceOf(Refused.class);
    }
}
