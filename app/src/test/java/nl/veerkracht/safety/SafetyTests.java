package nl.veerkracht.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class SafetyTests {

    @Autowired
    SafetyScene scene;

    @Autowired
    Outgoing outgoing;

    Actor.Person coordinator;
    TrajectoryId line;

    @BeforeEach
    void begin() {
        coordinator = scene.coordinator();
        line = scene.line(coordinator);
    }

    private Kept agree(int version, SafeContact.Terms terms) {
        return scene.people.as(coordinator, () -> scene.safety.agree(line, version, terms));
    }

    private SafeContact contact() {
        return scene.people.as(coordinator, () -> scene.safety.contact(line));
    }

    private Kept plan(int version, Map<PlanPart, String> words) {
        return scene.people.as(
                coordinator,
                () -> scene.safety.writePlan(line, version, words, Assent.PARTLY, "Mijn moeder weet het."));
    }

    private static String field(Kept kept) {
        return ((Kept.Fault) kept).field();
    }

    @Test
    void not_safe_is_how_it_begins() {
        assertThat(contact().terms().safe()).isFalse();
        assertThat(contact().version()).isZero();
    }

    @Test
    void what_is_agreed_is_kept_in_versions_and_read_back() {
        SafeContact.Terms terms = SafetyScene.mail("iemand@example.org", new Hours(9, 17));
        assertThat(agree(0, terms)).isEqualTo(Kept.DONE);
        assertThat(contact().terms()).isEqualTo(terms);
        assertThat(agree(0, terms)).as("who read an older version").isEqualTo(Kept.CHANGED);
        scene.people.as(coordinator, () -> scene.safety.notSafe(line, null));
        assertThat(contact().version()).isEqualTo(2);
        assertThat(contact().terms().safe()).isFalse();
        assertThat(contact().terms().codeWord()).isEqualTo("paraplu");
    }

    @Test
    void nothing_is_called_safe_without_her_yes_without_a_way_or_without_an_address() {
        assertThat(field(agree(0, SafetyScene.terms(true, Set.of(Channel.CALL), Hours.ALL, false, null))))
                .isEqualTo("withHer");
        assertThat(field(agree(0, SafetyScene.terms(true, Set.of(), Hours.ALL, true, null))))
                .isEqualTo("channels");
        assertThat(field(agree(0, SafetyScene.terms(true, Set.of(Channel.EMAIL), Hours.ALL, true, null))))
                .isEqualTo("address");
        assertThat(field(agree(0, SafetyScene.terms(true, Set.of(Channel.CALL), new Hours(9, 9), true, null))))
                .isEqualTo("until");
        assertThat(contact().version()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "geen adres",
                "a@b",
                "een@example.org, twee@example.org",
                "een@example.org\r\nBcc: twee@example.org",
                "\"Dewi\" <een@example.org>"
            })
    void only_one_plain_address_is_taken(String address) {
        assertThat(field(agree(0, SafetyScene.mail(address, Hours.ALL)))).isEqualTo("address");
    }

    @Test
    void no_word_of_hers_stands_readable_in_the_database() {
        agree(0, SafetyScene.mail("iemand@example.org", Hours.ALL));
        plan(0, Map.of(PlanPart.PLACES, "Bij tante Ria in de Dorpsstraat."));
        scene.people.as(
                coordinator,
                () -> scene.safety.addThreat(
                        line, ThreatKind.WAITED, Seriousness.SERIOUS, "2026-02", "Hij stond bij school.", "Rico"));
        String rows = String.join(
                "\n",
                List.of("contact", "plan", "threat").stream()
                        .map(table -> scene.owner
                                .sql("select string_agg(t::text, ' ') from safety." + table
                                        + " t where trajectory = :id")
                                .param("id", line.value())
                                .query(String.class)
                                .single())
                        .toList());
        assertThat(rows).isNotBlank();
        for (String word : List.of("iemand@", "tandarts", "paraplu", "broer", "Ria", "school", "Rico", "moeder")) {
            assertThat(rows).doesNotContain(word);
            assertThat(rows)
                    .doesNotContain(
                            java.util.HexFormat.of().formatHex(word.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
    }

    @Test
    void a_plan_is_written_in_versions_and_a_second_writer_is_told() {
        assertThat(field(plan(0, Map.of(PlanPart.HELPS, "  ")))).isEqualTo("words[SIGNS]");
        assertThat(plan(0, Map.of(PlanPart.HELPS, "Muziek."))).isEqualTo(Kept.DONE);
        assertThat(plan(0, Map.of(PlanPart.HELPS, "Fietsen."))).isEqualTo(Kept.CHANGED);
        assertThat(plan(1, Map.of(PlanPart.HELPS, "Fietsen."))).isEqualTo(Kept.DONE);
        SafetyPlan first = scene.people.as(coordinator, () -> scene.safety.plan(line, 1));
        SafetyPlan now = scene.people.as(coordinator, () -> scene.safety.plan(line, null));
        assertThat(first.said(PlanPart.HELPS)).isEqualTo("Muziek.");
        assertThat(now.said(PlanPart.HELPS)).isEqualTo("Fietsen.");
        assertThat(now.assentWords()).isEqualTo("Mijn moeder weet het.");
        assertThat(scene.people.as(coordinator, () -> scene.safety.planVersions(line)))
                .hasSize(2);
        assertThatThrownBy(() -> scene.people.as(coordinator, () -> scene.safety.plan(line, 9)))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-02-30", "9999", "1850", "gisteren"})
    void a_threat_on_a_day_that_cannot_be_is_told_at_its_field(String happened) {
        assertThat(field(scene.people.as(
                        coordinator,
                        () -> scene.safety.addThreat(
                                line, ThreatKind.OTHER, Seriousness.ACUTE, happened, "Iets.", null))))
                .isEqualTo("happened");
    }

    @Test
    void threats_come_the_last_first_page_by_page() {
        scene.people.run(coordinator, () -> {
            for (int i = 1; i <= 30; i++) {
                String day = SafetyScene.today().minusDays(i).toString();
                scene.safety.addThreat(line, ThreatKind.CONTACT, Seriousness.UNSETTLING, day, "Nummer " + i, null);
            }
        });
        ThreatPage first = scene.people.as(coordinator, () -> scene.safety.threats(line, null));
        assertThat(first.threats()).hasSize(25);
        assertThat(first.threats().getFirst().what()).isEqualTo("Nummer 1");
        ThreatPage second = scene.people.as(coordinator, () -> scene.safety.threats(line, first.next()));
        assertThat(second.threats()).hasSize(5);
        assertThat(second.threats().getLast().what()).isEqualTo("Nummer 30");
        assertThat(second.next()).isNull();
    }

    @Test
    void what_is_known_to_the_year_only_is_drawn_as_long_as_it_may_have_been() {
        Pattern pattern = Pattern.of(
                List.of(
                        new Threat.Mark(Seriousness.ACUTE, new PartialDate("2025")),
                        new Threat.Mark(Seriousness.SERIOUS, new PartialDate("2026-03-09"))),
                YearMonth.of(2026, 6),
                Pattern.Frame.WIDE);
        assertThat(pattern.first()).isEqualTo(YearMonth.of(2025, 1));
        Pattern.Mark year = pattern.marks().getFirst();
        Pattern.Mark day = pattern.marks().getLast();
        assertThat(year.from()).isEqualTo(Pattern.Frame.WIDE.left);
        assertThat(year.to() - year.from()).isGreaterThan(500);
        assertThat(day.from()).isEqualTo(day.to()).isGreaterThan(year.to());
        assertThat(day.y()).as("the more serious stands higher").isGreaterThan(year.y());
        assertThat(pattern.totals()).containsEntry(Seriousness.UNSETTLING, 0);
    }

    @Test
    void everything_goes_when_the_line_is_erased() {
        agree(0, SafetyScene.mail(SafetyScene.address(), Hours.ALL));
        plan(0, Map.of(PlanPart.HELPS, "Muziek."));
        scene.people.as(
                coordinator,
                () -> scene.safety.addThreat(
                        line, ThreatKind.OTHER, Seriousness.SERIOUS, "2026-02", "Hij belde.", null));
        scene.people.asHouse(() -> outgoing.tell(line, MessageKind.NEWS));
        assertThat(rows()).isEqualTo(4);
        scene.erase(coordinator, line);
        assertThat(rows()).isZero();
    }

    private long rows() {
        return scene.owner.sql("""
                        select (select count(*) from safety.contact where trajectory = :id) + (select count(*) from safety.outbox where trajectory = :id)
                          + (select count(*) from safety.plan where trajectory = :id) + (select count(*) from safety.threat where trajectory = :id)
                        """).param("id", line.value()).query(Long.class).single();
    }

    @Test
    void a_closed_line_is_read_and_not_written_and_nothing_leaves_for_it() {
        agree(0, SafetyScene.mail(SafetyScene.address(), Hours.ALL));
        scene.close(coordinator, line);
        assertThat(scene.people.asHouse(() -> outgoing.tell(line, MessageKind.NEWS)))
                .isEqualTo(Told.SILENT);
        assertThatThrownBy(() -> agree(1, SafetyScene.mail(SafetyScene.address(), Hours.ALL)))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29T00:30:00Z", "2026-10-25T00:30:00Z", "2026-06-01T21:59:00Z"})
    void safe_hours_are_by_the_clock_in_amsterdam_also_on_the_days_it_changes(String moment) {
        Instant next = new Hours(9, 17).next(Instant.parse(moment));
        assertThat(next.atZone(java.time.ZoneId.of("Europe/Amsterdam")).toLocalTime())
                .isEqualTo(java.time.LocalTime.of(9, 0));
        assertThat(new Hours(9, 17).next(next)).isEqualTo(next);
    }
}
