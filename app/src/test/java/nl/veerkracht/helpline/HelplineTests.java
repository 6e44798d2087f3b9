package nl.veerkracht.helpline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.veerkracht.access.Accounts;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.chat.Conversation;
import nl.veerkracht.chat.ConversationId;
import nl.veerkracht.chat.ConversationState;
import nl.veerkracht.chat.Conversations;
import nl.veerkracht.chat.Envelope;
import nl.veerkracht.chat.Sealing;
import nl.veerkracht.chat.Side;
import nl.veerkracht.chat.TestTalks;
import nl.veerkracht.chat.TestVisitor;
import nl.veerkracht.signal.LifeArea;
import nl.veerkracht.signal.SignalView;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.testing.Until;
import nl.veerkracht.web.Refused;
import nl.veerkracht.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What helpers do with keys and conversations, with what their browsers do done here. */
@HouseTest
class HelplineTests {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    @Autowired
    TestPeople people;

    @Autowired
    Helpline helpline;

    @Autowired
    Conversations conversations;

    @Autowired
    TestHelpline anew;

    @Autowired
    TestTalks talks;

    @Autowired
    Signals signals;

    @Autowired
    Accounts accounts;

    @Autowired
    Texts texts;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient database;

    private final JdbcClient owner = JdbcClient.create(TestServer.owner());

    private OrganisationId house;
    private TestHelper first;
    private Sealing.Pair team;
    private int version;

    @BeforeEach
    void aTeam() {
        TestHelpline.Begun begun = anew.begin(Role.HELPER, Role.SIGNALLER);
        house = begun.house();
        first = begun.first();
        version = begun.version();
        team = begun.team();
    }

    private TestHelper helper(Role... roles) {
        return TestHelper.with(people.person(house, roles), people, helpline);
    }

    private KeyState keysOf(TestHelper one) {
        return people.as(one.who(), helpline::keys);
    }

    private void as(TestHelper who, Runnable work) {
        people.run(who.who(), work);
    }

    private TestVisitor taken() {
        return anew.taken(first.who(), "Mag ik iets vragen?");
    }

    @Test
    void whoever_has_the_teams_key_gives_it_to_a_new_helper_who_opens_it_with_their_own() {
        TestHelper second = helper(Role.HELPER);
        assertThat(keysOf(second).shares()).isEmpty();
        as(first, () -> helpline.giveTeamKey(List.of(second.share(team, version))));
        Share given = keysOf(second).shares().getFirst();
        assertThat(second.opens(given)).isEqualTo(team.privateKey());
        assertThatThrownBy(() -> first.opens(given)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void nobody_gives_a_key_they_do_not_have() {
        TestHelper second = helper(Role.HELPER);
        TestHelper third = helper(Role.HELPER);
        assertThatThrownBy(() -> as(second, () -> helpline.giveTeamKey(List.of(third.share(team, version)))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> second.beginsTeamKey(version + 1, people, helpline))
                .isInstanceOf(Refused.class);
        Actor.Person clerk = people.person(house, Role.SIGNALLER);
        Share toNoHelper = new Share(clerk.id(), version, Sealing.text(new byte[200]));
        assertThatThrownBy(() -> as(first, () -> helpline.giveTeamKey(List.of(toNoHelper))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_helper_whose_words_are_lost_makes_a_new_key_and_must_be_given_the_teams_again() {
        TestHelper.with(first.who(), people, helpline);
        assertThat(keysOf(first).shares()).isEmpty();
        assertThat(keysOf(first).somebodyHasNewest()).isFalse();
    }

    @Test
    void passkeys_that_open_a_key_are_their_owners_alone_at_most_five_and_go_with_the_key() {
        String own = Sealing.text(first.pair().publicKey());
        String salt = Sealing.text(new byte[32]);
        String wrapped = Sealing.text(new byte[170]);
        for (int n = 0; n < 5; n++) {
            String credential = Sealing.text(new byte[] {(byte) n});
            as(first, () -> helpline.addPasskey(own, credential, salt, wrapped));
        }
        assertThat(keysOf(first).passkeys())
                .hasSize(5)
                .allMatch(one -> one.wrapped().equals(wrapped));
        assertThatThrownBy(() -> as(first, () -> helpline.addPasskey(own, Sealing.text(new byte[9]), salt, wrapped)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(first, () -> helpline.addPasskey(own, salt, "AA", wrapped)))
                .isInstanceOf(Refused.class);
        TestHelper second = helper(Role.HELPER);
        assertThat(keysOf(second).passkeys()).isEmpty();
        assertThatThrownBy(() -> as(second, () -> helpline.removePasskey(Sealing.text(new byte[] {1}))))
                .isInstanceOf(Refused.class);
        as(first, () -> helpline.removePasskey(Sealing.text(new byte[] {1})));
        assertThat(keysOf(first).passkeys()).hasSize(4);
        TestHelper.with(first.who(), people, helpline);
        assertThat(keysOf(first).passkeys()).isEmpty();
        assertThatThrownBy(() -> as(first, () -> helpline.addPasskey(own, salt, salt, wrapped)))
                .as("a window that has the key of before")
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.status()).isEqualTo(HttpStatus.CONFLICT));
        Actor.Person clerk = people.person(house, Role.SIGNALLER);
        assertThatThrownBy(() -> people.run(clerk, () -> helpline.addPasskey(own, salt, salt, wrapped)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void when_a_helper_leaves_the_keys_go_at_once_and_colleagues_are_asked_for_a_new_one() {
        Actor.Person administrator = people.person(house, Role.ADMINISTRATOR);
        TestHelper second = helper(Role.HELPER);
        as(first, () -> helpline.giveTeamKey(List.of(second.share(team, version))));
        assertThat(keysOf(first).changeWanted()).isFalse();
        people.run(administrator, () -> accounts.end(second.id()));
        assertThat(keysOf(first).helpers()).noneMatch(one -> one.account().equals(second.id()));
        assertThat(keysOf(first).changeWanted()).isTrue();
        first.beginsTeamKey(version + 1, people, helpline);
        assertThat(keysOf(first).changeWanted()).isFalse();
    }

    @Test
    void what_somebody_held_who_is_no_helper_any_more_waits_for_a_colleague() {
        Actor.Person administrator = people.person(house, Role.ADMINISTRATOR);
        TestVisitor she = taken();
        says(she, 1, TestVisitor.text("Ik zoek het voor je uit."));
        as(first, () -> helpline.remind(she.conversation(), LocalDate.now(HERE)));
        TestHelper second = helper(Role.HELPER);
        assertThat(people.as(administrator, () -> accounts.holds(first.id())))
                .as("it needs nobody to hand it over")
                .isEmpty();
        people.run(administrator, () -> accounts.block(first.id()));
        Conversation left = people.as(second.who(), () -> conversations.find(she.conversation()))
                .orElseThrow();
        assertThat(left.state()).isEqualTo(ConversationState.WAITING);
        assertThat(left.unanswered())
                .as("somebody must look, whoever spoke last")
                .isTrue();
        as(second, () -> conversations.take(she.conversation()));
        assertThat(people.as(second.who(), helpline::mine)).hasSize(1);
    }

    @Test
    void a_helper_is_blocked_also_when_a_conversation_is_closed_at_the_same_moment() {
        Actor.Person administrator = people.person(house, Role.ADMINISTRATOR);
        ConversationId closing = taken().conversation();
        ConversationId open = taken().conversation();
        CompletableFuture<Void> blocking = people.as(
                first.who(),
                () -> new TransactionTemplate(transactions).execute(status -> {
                    conversations.close(closing);
                    int mine = database.sql("select pg_backend_pid()")
                            .query(Integer.class)
                            .single();
                    var begun = CompletableFuture.runAsync(
                            () -> people.run(administrator, () -> accounts.block(first.id())));
                    Until.so("the blocking waits for it", () -> isWaitedFor(mine) || begun.isDone());
                    return begun;
                }));
        blocking.join();
        assertThat(stateOf(closing)).isEqualTo("closed");
        assertThat(stateOf(open)).isEqualTo("waiting");
    }

    private boolean isWaitedFor(int process) {
        return owner.sql("select exists (select from pg_stat_activity where ? = any(pg_blocking_pids(pid)))")
                .param(process)
                .query(Boolean.class)
                .single();
    }

    private String stateOf(ConversationId id) {
        return owner.sql("select state from chat.conversation where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    @Test
    void after_a_change_conversations_and_notes_are_wrapped_for_the_new_key_and_once_only() {
        TestVisitor she = taken();
        UUID id = she.conversation().value();
        byte[] notesKey = Sealing.freshKey();
        NotesKey wrapped =
                new NotesKey(version, Sealing.text(Sealing.wrapNotesKey(notesKey, team.publicKey(), id, version)));
        as(first, () -> helpline.makeNotesKey(she.conversation(), wrapped));
        Sealing.Pair next = first.beginsTeamKey(version + 1, people, helpline);
        RewrapBatch.Behind behind = behind(id);
        assertThat(behind.notes()).containsExactly(wrapped);
        byte[] key = Sealing.unwrapForTeam(
                Sealing.bytes(behind.keys().getFirst().wrapped()), team.privateKey(), team.publicKey(), id, version);
        Rewrapped fresh = new Rewrapped(
                id,
                Sealing.text(Sealing.wrapForTeam(key, next.publicKey(), id, version + 1)),
                new Rewrapped.Notes(
                        version, Sealing.text(Sealing.wrapNotesKey(notesKey, next.publicKey(), id, version + 1))));
        as(first, () -> helpline.rewrap(version + 1, List.of(fresh)));
        as(first, () -> helpline.rewrap(version + 1, List.of(fresh)));
        Talk talk = people.as(first.who(), () -> helpline.talk(she.conversation(), 0));
        assertThat(talk.notesKeys()).extracting(NotesKey::version).containsExactly(version, version + 1);
        assertThat(Sealing.unwrapForTeam(
                        Sealing.bytes(talk.keys().getLast().wrapped()),
                        next.privateKey(),
                        next.publicKey(),
                        id,
                        version + 1))
                .isEqualTo(she.key());
    }

    private RewrapBatch.Behind behind(UUID id) {
        UUID after = null;
        while (true) {
            UUID from = after;
            RewrapBatch batch = people.as(first.who(), () -> helpline.behind(from));
            var found = batch.talks().stream()
                    .filter(one -> one.conversation().equals(id))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            after = Objects.requireNonNull(batch.last(), "not behind");
        }
    }

    @Test
    void what_helpers_do_with_a_conversation_is_written_down_to_the_minute_and_reads_in_words() {
        TestVisitor she = taken();
        people.as(first.who(), () -> helpline.talk(she.conversation(), 0));
        as(first, () -> helpline.remind(she.conversation(), LocalDate.now(HERE)));
        List<String> exact = owner.sql("""
                        select action from audit.entry where subjects @> array[?::uuid] and date_trunc('minute', at) <> at
                        """)
                .param(she.conversation().value())
                .query(String.class)
                .list();
        assertThat(exact).isEmpty();
        List<String> actions = owner.sql("select distinct action from audit.entry where subjects @> array[?::uuid]")
                .param(she.conversation().value())
                .query(String.class)
                .list();
        assertThat(actions)
                .contains("chat.open", "chat.take", "chat.read", "helpline.talk", "helpline.remind")
                .allMatch(action -> texts.has("oversight.action." + action));
    }

    @Test
    void a_reminder_is_for_today_or_later() {
        ConversationId id = taken().conversation();
        LocalDate day = LocalDate.now(HERE).plusDays(3);
        as(first, () -> helpline.remind(id, day));
        assertThat(people.as(first.who(), () -> helpline.page(id)).reminder()).isEqualTo(day);
        assertThatThrownBy(() -> as(first, () -> helpline.remind(id, day.minusDays(10))))
                .isInstanceOf(Refused.class);
        as(first, () -> helpline.endReminder(id));
        assertThat(people.as(first.who(), () -> helpline.page(id)).reminder()).isNull();
    }

    @Test
    void without_her_yes_nothing_leaves_a_conversation() {
        TestVisitor she = taken();
        ConversationId id = she.conversation();
        UUID part = people.as(first.who(), () -> helpline.talk(id, 0))
                .messages()
                .getFirst()
                .envelope()
                .id();
        UUID ask = says(she, 1, "{\"kind\":\"ask\",\"parts\":[\"" + part + "\"]}");
        assertThatThrownBy(() -> as(first, () -> helpline.passOn(id, UUID.randomUUID(), what("Iets."))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(first, () -> helpline.agreed(id, ask, part, List.of(part))))
                .as("her earlier message is no answer")
                .isInstanceOf(Refused.class);
        Envelope answer = she.says("ja");
        talks.say(she, answer);
        assertThatThrownBy(() -> as(first, () -> helpline.agreed(id, ask, answer.id(), List.of(ask))))
                .as("only her own messages")
                .isInstanceOf(Refused.class);
        Agreed agreed = people.as(first.who(), () -> helpline.agreed(id, ask, answer.id(), List.of(part)));
        Passed passed = people.as(first.who(), () -> helpline.passOn(id, agreed.id(), what("Hij wil geld van haar.")));
        assertThat(passed).isInstanceOf(Passed.On.class);
        SignalView signal = people.as(first.who(), () -> signals.read(((Passed.On) passed).signal()))
                .orElseThrow();
        assertThat(signal.meta().keeper()).isEqualTo(first.id());
        assertThatThrownBy(() -> as(first, () -> helpline.passOn(id, agreed.id(), what("Nog eens."))))
                .isInstanceOf(Refused.class);
    }

    private UUID says(TestVisitor she, int n, String object) {
        UUID id = UUID.randomUUID();
        Envelope envelope = Sealing.seal(she.key(), she.conversation().value(), Side.HELPER, n, id, object);
        as(first, () -> conversations.send(she.conversation(), envelope));
        return id;
    }

    private static PassedOn what(String fact) {
        return new PassedOn(
                List.of(fact),
                LifeArea.ONLINE,
                LocalDate.now(HERE),
                null,
                null,
                16,
                "Een meisje van ongeveer 16, in de chat.",
                "020 555 0101",
                false);
    }

    @Test
    void a_helper_who_gives_no_signals_passes_nothing_on() {
        TestHelper second = helper(Role.HELPER);
        ConversationId id = taken().conversation();
        as(first, () -> conversations.handOver(id, second.id()));
        assertThatThrownBy(() -> as(second, () -> helpline.passOn(id, UUID.randomUUID(), what("Iets."))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void who_has_the_mandate_gives_a_colleague_what_a_helper_holds_and_reads_nothing() {
        ConversationId id = taken().conversation();
        TestHelper second = helper(Role.HELPER);
        Actor.Person head = people.person(house, Role.MANDATE_HOLDER);
        assertThatThrownBy(() -> people.run(head, () -> helpline.talk(id, 0))).isInstanceOf(Refused.class);
        people.run(head, () -> conversations.handOver(id, second.id()));
        assertThat(people.as(second.who(), helpline::mine)).hasSize(1);
    }

    @Test
    void what_cannot_be_a_key_is_refused() {
        assertThatThrownBy(() -> as(first, () -> helpline.makeKey("abc", Sealing.text(new byte[170]))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(first, () -> helpline.makeKey("***", "***")))
                .isInstanceOf(Refused.class);
    }
}
