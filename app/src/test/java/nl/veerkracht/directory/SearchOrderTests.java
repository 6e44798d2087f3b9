package nl.veerkracht.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What words mean, and which help comes first. Each test looks in a town of its own. */
@HouseTest
class SearchOrderTests extends TownOfItsOwn {

    @Autowired
    SearchStore store;

    @Autowired
    MeaningStore meanings;

    @Test
    void a_short_word_is_that_word_and_the_beginning_of_others_only_when_nobody_has_it() {
        String unheard = "xq" + Added.letters().charAt(0);
        added().about("Een bed voor de nacht.").named("De Nacht");
        added().about("Bedanken doen we met soep.").named("De Soep");
        added().named(unheard + "oor");

        assertThat(found(form("bed", town))).containsExactly("De Nacht");
        assertThat(found(form(unheard, town))).containsExactly(unheard + "oor");
    }

    @Test
    void a_word_is_found_as_a_part_of_a_longer_one_and_not_by_chance() {
        added().about("Elke week een buurteten.").named("De Lange Tafel");
        added().about("Alles weten over fietsen.").named("De Ketting");

        assertThat(found(form("eten", town))).containsExactly("De Lange Tafel");
    }

    @Test
    void what_has_more_of_the_words_stands_before_what_has_fewer_whatever_their_names() {
        String some = Added.letters();
        List<String> words = List.of("zeil" + some, "klim" + some, "duik" + some);
        added().about(words.get(0)).named("A met een");
        added().about(words.get(1) + " en " + words.get(2)).named("B met twee");
        added().about(String.join(", ", words)).named("C met drie");

        assertThat(found(form(String.join(" of ", words), "")))
                .containsExactly("C met drie", "B met twee", "A met een");
    }

    @Test
    void looking_among_the_best_first_leaves_nothing_out_and_changes_no_order() {
        String some = Added.letters();
        List<String> words = List.of("zeil" + some, "klim" + some, "duik" + some, "spring" + some);
        for (int n = 0; n < 40; n++) {
            int bits = n * 7 % 16;
            Added added = added().about(IntStream.range(0, 4)
                    .filter(bit -> (bits >> bit & 1) == 1)
                    .mapToObj(words::get)
                    .collect(Collectors.joining(" ", "Voor ", ".")));
            added.city = n % 5 == 0 ? town + "dijk" : town;
            added.named((n % 3 == 0 ? words.getFirst() : "Iets") + " " + n * 11 % 40);
        }
        findings.round();
        for (int many : List.of(1, 2, 4)) {
            for (String place : List.of(town, "")) {
                Wanted wanted =
                        form(String.join(" ", words.subList(0, many)), place).wanted(Ages.ALL, asks);
                assertThat(pages(wanted)).hasSizeGreaterThan(Search.PAGE).isEqualTo(amongAll(wanted));
            }
        }
    }

    private List<String> pages(Wanted wanted) {
        List<String> names = new ArrayList<>();
        String after = null;
        do {
            SearchPage page = search.find(wanted, after);
            page.hits().stream().map(Hit::name).forEach(names::add);
            after = page.next();
        } while (after != null);
        return names;
    }

    private List<String> amongAll(Wanted wanted) {
        Near near = wanted.place().isEmpty()
                ? Near.ANYWHERE
                : meanings.near(wanted.place()).orElseThrow();
        Sought sought = new Sought(wanted, meanings.understood(wanted.each(Set.of())), near, Instant.now());
        return store.find(sought, sought.tiers().getLast(), null, 1000).stream()
                .map(found -> found.hit().name())
                .toList();
    }

    @Test
    void everything_that_is_asked_at_once_is_asked_of_each() {
        for (String language : List.of("ti", "so")) {
            Added added = added().about("Pottenbakken.");
            added.languages = Set.of("nl", language);
            added.asks = Set.of("belong");
            added.hours = "0:00-24:00";
            added.named("Klei " + language);
        }

        assertThat(found(new SearchForm("pottenbakken", "belong", "15", town, "ti", "true", null)))
                .containsExactly("Klei ti");
        assertThat(found(new SearchForm("pottenbakken", "belong", "", "", "so", "", null)))
                .contains("Klei so")
                .doesNotContain("Klei ti");
        assertThat(found(new SearchForm("pottenbakken", "sleep", "", town, "", "", null)))
                .isEmpty();
    }

    @Test
    void open_now_holds_for_hours_that_pass_midnight_and_not_for_later_today() {
        int hour = ZonedDateTime.now(OpeningHours.HERE).getHour();
        Added open = added();
        open.hours = (hour + 22) % 24 + ":00-" + (hour + 2) % 24 + ":00";
        open.named("Nu even");
        Added closed = added();
        closed.hours = (hour + 4) % 24 + ":00-" + (hour + 6) % 24 + ":00";
        closed.named("Straks pas");

        for (String words : List.of("", "plek")) {
            assertThat(found(new SearchForm(words, "", "", town, "", "true", null)))
                    .containsExactly("Nu even");
            assertThat(found(form(words, town))).containsExactly("Nu even", "Straks pas");
        }
    }

    @Test
    void how_many_services_have_a_word_is_counted_right_whatever_happens_to_them() {
        added().named("Gebleven");
        ServiceId closed = added().named("Gesloten");
        ServiceId gone = added().named("Weg");
        findings.round();
        people.asHouse(() -> {
            directory.open(closed, false);
            return true;
        });
        findings.round();
        JdbcClient owner = JdbcClient.create(TestServer.owner());
        owner.sql("delete from directory.finding where service_id = :id")
                .param("id", gone.value())
                .update();
        assertThat(owner.sql("""
                        select coalesce(l.lexeme, t.word) from directory.lexeme l
                          full join (select word, ndoc from ts_stat('select words from directory.finding')
                            union all select '', count(*) from directory.finding) t on t.word = l.lexeme
                        where coalesce(l.services, 0) <> coalesce(t.ndoc, 0)
                        """).query(String.class).list()).isEmpty();
    }
}
