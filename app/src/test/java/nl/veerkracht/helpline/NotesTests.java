package nl.veerkracht.helpline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.chat.ConversationId;
import nl.veerkracht.chat.Conversations;
import nl.veerkracht.chat.Sealing;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What helpers write beside a conversation, and the key it is sealed under. */
@HouseTest
class NotesTests {

    @Autowired
    TestPeople people;

    @Autowired
    Helpline helpline;

    @Autowired
    Conversations conversations;

    @Autowired
    TestHelpline anew;

    private OrganisationId house;
    private TestHelper first;
    private Sealing.Pair team;
    private int version;

    @BeforeEach
    void aTeam() {
        TestHelpline.Begun begun = anew.begin(Role.HELPER);
        house = begun.house();
        first = begun.first();
        version = begun.version();
        team = begun.team();
    }

    private TestHelper colleague() {
        return TestHelper.with(people.person(house, Role.HELPER), people, helpline);
    }

    private void as(TestHelper who, Runnable work) {
        people.run(who.who(), work);
    }

    private ConversationId taken() {
        return anew.taken(first.who(), "Mag ik iets vragen?").conversation();
    }

    @Test
    void notes_are_for_who_has_the_conversation_now() {
        ConversationId id = taken();
        byte[] notesKey = Sealing.freshKey();
        NotesKey wrapped = new NotesKey(
                version, Sealing.text(Sealing.wrapNotesKey(notesKey, team.publicKey(), id.value(), version)));
        List<NotesKey> kept = people.as(first.who(), () -> helpline.makeNotesKey(id, wrapped));
        NotesKey later = new NotesKey(version, Sealing.text(new byte[113]));
        assertThat(people.as(first.who(), () -> helpline.makeNotesKey(id, later)))
                .isEqualTo(kept);
        UUID note = UUID.randomUUID();
        String sealed = Sealing.text(Sealing.sealNote(notesKey, id.value(), note, "{\"text\":\"Belt haar tante.\"}"));
        as(first, () -> helpline.note(id, note, sealed));
        TestHelper second = colleague();
        assertThatThrownBy(() -> as(second, () -> helpline.talk(id, 0))).isInstanceOf(Refused.class);
        as(first, () -> conversations.handOver(id, second.id()));
        Talk talk = people.as(second.who(), () -> helpline.talk(id, 0));
        assertThat(talk.notes()).extracting(Note::sealed).containsExactly(sealed);
        assertThatThrownBy(() -> as(first, () -> helpline.talk(id, 0))).isInstanceOf(Refused.class);
    }

    @Test
    void no_helper_takes_away_the_key_that_opens_a_colleagues_notes_or_begins_notes_of_a_conversation_of_others() {
        ConversationId id = taken();
        TestHelper second = colleague();
        as(second, () -> helpline.rewrap(version, List.of(nonsense(id))));
        assertThat(notesKeys(id)).isEmpty();
        NotesKey wrapped = new NotesKey(
                version, Sealing.text(Sealing.wrapNotesKey(Sealing.freshKey(), team.publicKey(), id.value(), version)));
        as(first, () -> helpline.makeNotesKey(id, wrapped));
        as(second, () -> helpline.rewrap(version, List.of(nonsense(id))));
        assertThat(notesKeys(id)).containsExactly(wrapped);
        first.beginsTeamKey(version + 1, people, helpline);
        as(second, () -> helpline.rewrap(version + 1, List.of(nonsense(id))));
        assertThat(notesKeys(id)).hasSize(2).contains(wrapped);
    }

    private Rewrapped nonsense(ConversationId id) {
        String wrapped = Sealing.text(new byte[113]);
        return new Rewrapped(id.value(), wrapped, new Rewrapped.Notes(version, wrapped));
    }

    private List<NotesKey> notesKeys(ConversationId id) {
        return people.as(first.who(), () -> helpline.talk(id, 0)).notesKeys();
    }
}
