package nl.veerkracht.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.testing.Until;
import nl.veerkracht.web.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Code phrases: what they open, and what whoever guesses learns. */
@HouseTest
class PhrasesTests {

    private static final PhrasePurpose DOOR = new PhrasePurpose("test");
    private static final PhrasePurpose OTHER = new PhrasePurpose("other_test");

    @Autowired
    Phrases phrases;

    @Autowired
    Passwords passwords;

    @Autowired
    PhraseWords words;

    @Autowired
    TestPeople people;

    private final UUID subject = UUID.randomUUID();

    private List<String> issue() {
        return people.asHouse(() -> phrases.issue(DOOR, subject));
    }

    private PhraseOutcome type(List<String> phrase) {
        return phrases.enter(DOOR, String.join(" ", phrase));
    }

    private static List<String> with(List<String> phrase, int place, String word) {
        List<String> other = new ArrayList<>(phrase);
        other.set(place, word);
        return other;
    }

    private String another(List<String> than) {
        return words.in(Texts.DUTCH).all().stream()
                .filter(word -> !than.contains(word))
                .findFirst()
                .orElseThrow();
    }

    private void assertOpens(PhraseOutcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PhraseOutcome.Known.class,
                        known -> assertThat(known.subject()).isEqualTo(subject));
    }

    @Test
    void a_phrase_opens_what_it_was_issued_for_however_it_is_typed() {
        List<String> phrase = issue();
        assertOpens(type(phrase));
        assertOpens(phrases.enter(DOOR, String.join("-", phrase).toUpperCase(Locale.ROOT)));
        assertOpens(phrases.enter(DOOR, "  " + String.join(",  ", phrase) + "."));
    }

    @Test
    void a_phrase_of_one_door_opens_no_other() {
        assertThat(phrases.enter(OTHER, String.join(" ", issue()))).isEqualTo(new PhraseOutcome.NotKnown());
    }

    @Test
    void a_new_phrase_takes_the_place_of_the_old_one_and_a_withdrawn_one_opens_nothing() {
        List<String> first = issue();
        List<String> second = issue();
        assertThat(type(first)).isEqualTo(new PhraseOutcome.NotKnown());
        assertOpens(type(second));
        people.run(new nl.veerkracht.actor.Actor.House("test"), () -> phrases.withdraw(DOOR, subject));
        assertThat(type(second)).isEqualTo(new PhraseOutcome.NotKnown());
    }

    @Test
    void who_knows_five_words_cannot_try_out_the_sixth_and_learns_nothing_from_the_wait() {
        List<String> phrase = issue();
        List<String> nobodys = words.fresh();
        PhraseOutcome known = new PhraseOutcome.NotKnown();
        PhraseOutcome unknown = known;
        for (int i = 0; i < 12; i++) {
            known = type(with(phrase, 5, words.in(Texts.DUTCH).all().get(i * 7)));
            unknown = type(with(nobodys, 5, words.in(Texts.DUTCH).all().get(i * 7)));
        }
        assertThat(known).isInstanceOf(PhraseOutcome.Wait.class);
        assertThat(unknown).isInstanceOf(PhraseOutcome.Wait.class);
        assertThat(type(phrase)).isInstanceOf(PhraseOutcome.Wait.class);
        assertThat(type(nobodys)).isInstanceOf(PhraseOutcome.Wait.class);
    }

    @Test
    void however_many_words_come_in_that_open_nothing_who_signs_in_or_knows_hers_finds_every_place_free()
            throws Exception {
        List<String> phrase = issue();
        int free = passwords.free();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<PhraseOutcome>> tries = IntStream.range(0, 12)
                    .mapToObj(n -> many.submit(() -> type(words.fresh())))
                    .toList();
            int least = free;
            while (tries.stream().anyMatch(one -> !one.isDone())) {
                least = Math.min(least, passwords.free());
                Until.pause();
            }
            assertThat(least).isEqualTo(free);
            for (Future<PhraseOutcome> one : tries) {
                assertThat(one.get()).isIn(new PhraseOutcome.NotKnown(), new PhraseOutcome.Busy());
            }
        }
        assertOpens(type(phrase));
    }

    @Test
    void a_whole_shelter_behind_one_address_is_not_kept_out_by_one_who_guesses() {
        List<String> phrase = issue();
        for (int i = 0; i < 12; i++) {
            type(words.fresh());
        }
        assertOpens(type(phrase));
    }

    @Test
    void a_mistake_or_two_keeps_nobody_out_and_is_forgotten_when_she_is_in() {
        List<String> phrase = issue();
        for (int round = 0; round < 4; round++) {
            type(with(phrase, 2, another(phrase)));
            type(with(phrase, 2, another(phrase)));
            assertOpens(type(phrase));
        }
    }

    @Test
    void neither_the_words_nor_a_plain_hash_stand_in_the_database() {
        List<String> phrase = issue();
        type(with(phrase, 0, another(phrase)));
        String row = JdbcClient.create(TestServer.owner())
                .sql("select c::text from access.code_phrase c where subject = :subject")
                .param("subject", subject)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("argon2");
        phrase.forEach(word -> assertThat(row).doesNotContain(word));
    }
}
