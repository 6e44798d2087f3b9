package nl.veerkracht.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.trajectory.ErasureGround;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.trajectory.TrajectoryState;
import nl.veerkracht.trajectory.Warmth;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class TriageTests {

    @Autowired
    TestPeople people;

    @Autowired
    TriagedLines lines;

    @Autowired
    Triages triages;

    @Autowired
    Trajectories trajectories;

    @Autowired
    Missing missing;

    @Autowired
    Attention attention;

    @Autowired
    JdbcClient jdbc;

    Actor.Person noor;
    Actor.Person ivo;
    TrajectoryId line;
    TriageId id;

    @BeforeEach
    void begun() {
        noor = people.person(Role.COORDINATOR);
        ivo = people.person(Role.SPECIALIST);
        line = lines.of(noor);
        lines.join(line, ivo, Set.of(Sight.WEIGHING));
        id = people.as(noor, () -> triages.start(line));
    }

    private UUID problem(PieceKind kind, String words) {
        return people.as(noor, () -> triages.addPiece(id, kind, LifeDomain.CARE, words));
    }

    private TriageView read() {
        return people.as(noor, () -> triages.read(id));
    }

    private boolean fix() {
        var version = read().triage().version();
        return people.as(
                noor, () -> triages.fix(id, new Fixing(version, WithHer.YES, List.of(ivo.id()), "haar tante")));
    }

    @Test
    void two_people_who_begin_work_on_the_same_triage() {
        assertThat(people.as(ivo, () -> triages.start(line))).isEqualTo(id);
    }

    @Test
    void the_next_triage_goes_on_from_the_one_before_which_stays_as_it_is() {
        var sleep = problem(PieceKind.PRESENTING, "Slaapt slecht");
        var fear = problem(PieceKind.UNDERLYING, "Bang voor wie er belt");
        people.as(noor, () -> triages.link(id, new Link(fear, sleep)));
        people.as(ivo, () -> triages.save(id, SheetKind.CHILDHOOD, 0, TriagedLines.form("separated", "yes")));
        assertThat(fix()).isTrue();
        var next = people.as(noor, () -> triages.start(line));
        people.run(noor, () -> {
            var copy = triages.read(next).map().of(PieceKind.PRESENTING).getFirst();
            triages.changePiece(next, copy.id(), 0, PieceKind.PRESENTING, LifeDomain.CARE, "Slaapt iets beter");
            triages.addPiece(next, PieceKind.PROTECTIVE, LifeDomain.LEISURE, "Danst weer");
        });
        var both = people.as(noor, () -> triages.compare(id, next));
        assertThat(both.reworded())
                .singleElement()
                .satisfies(one -> assertThat(one.after().words()).isEqualTo("Slaapt iets beter"));
        assertThat(both.fresh()).extracting(Piece::words).containsExactly("Danst weer");
        assertThat(both.gone()).isEmpty();
        assertThat(both.freshLinks()).isEmpty();
        assertThat(both.goneLinks()).isEmpty();
        assertThat(both.answers()).isEmpty();
        assertThat(both.after().answers(SheetKind.CHILDHOOD).choice("separated"))
                .contains("yes");
        assertThat(read().map().words(sleep)).isEqualTo("Slaapt slecht");
        assertThat(read().tookPart()).contains("haar tante");
    }

    @Test
    void a_problem_never_keeps_itself_going_by_whatever_way_round() {
        var one = problem(PieceKind.UNDERLYING, "Schulden");
        var two = problem(PieceKind.PRESENTING, "Spijbelt");
        var three = problem(PieceKind.PRESENTING, "Ruzie thuis");
        people.run(noor, () -> {
            assertThat(triages.link(id, new Link(one, two))).isEqualTo(Mapped.DONE);
            assertThat(triages.link(id, new Link(two, three))).isEqualTo(Mapped.DONE);
            assertThat(triages.link(id, new Link(three, one))).isEqualTo(new Mapped.Circle());
            assertThat(triages.link(id, new Link(one, one))).isEqualTo(new Mapped.Circle());
            triages.unlink(id, new Link(two, three));
            assertThat(triages.link(id, new Link(three, one))).isEqualTo(Mapped.DONE);
        });
    }

    @Test
    void a_problem_with_links_stays_a_problem_and_what_protects_keeps_nothing_going() {
        var one = problem(PieceKind.UNDERLYING, "Schulden");
        var two = problem(PieceKind.PRESENTING, "Spijbelt");
        var aunt = problem(PieceKind.PROTECTIVE, "Tante");
        people.run(noor, () -> {
            triages.link(id, new Link(one, two));
            assertThat(triages.changePiece(id, one, 0, PieceKind.PROTECTIVE, LifeDomain.MONEY, "Spaart"))
                    .isEqualTo(new Mapped.Linked());
            assertThat(triages.link(id, new Link(aunt, two))).isEqualTo(new Mapped.Gone());
        });
    }

    @Test
    void who_changes_what_somebody_else_changed_meanwhile_sees_both_and_loses_nothing() {
        var piece = problem(PieceKind.PRESENTING, "Slaapt slecht");
        people.as(ivo, () -> triages.changePiece(id, piece, 0, PieceKind.PRESENTING, LifeDomain.CARE, "Ligt wakker"));
        var outcome = people.as(
                noor, () -> triages.changePiece(id, piece, 0, PieceKind.PRESENTING, LifeDomain.CARE, "Droomt naar"));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Mapped.Changed.class,
                        changed -> assertThat(changed.theirs().words()).isEqualTo("Ligt wakker"));
        assertThat(people.as(noor, () -> triages.removePiece(id, piece, 0))).isInstanceOf(Mapped.Changed.class);
        people.as(ivo, () -> triages.removePiece(id, piece, 1));
        assertThat(people.as(
                        noor, () -> triages.changePiece(id, piece, 1, PieceKind.PRESENTING, LifeDomain.CARE, "Weg?")))
                .isEqualTo(new Mapped.Gone());
    }

    @Test
    void answers_to_different_questions_come_together_and_to_the_same_are_shown_beside_one_another() {
        save(noor, "first", "Een eigen kamer.");
        assertThat(save(ivo, "needs", "housing,care")).isEqualTo(new Saved.Kept(true, false));
        assertThat(save(ivo, "first", "Rust.")).isInstanceOfSatisfying(Saved.Changed.class, changed -> {
            assertThat(changed.items()).containsExactly("first");
            assertThat(changed.theirs().words("first")).contains("Een eigen kamer.");
            assertThat(changed.answers().words("first")).contains("Rust.");
        });
        assertThat(read().first()).contains("Een eigen kamer.");
    }

    private Saved save(Actor.Person who, String item, String answer) {
        return people.as(who, () -> triages.save(id, SheetKind.WISHES, 0, TriagedLines.form(item, answer)));
    }

    @Test
    void only_who_is_trained_asks_about_childhood() {
        var form = TriagedLines.form("emotional", "yes");
        assertThatThrownBy(() -> people.as(noor, () -> triages.save(id, SheetKind.CHILDHOOD, 0, form)))
                .isInstanceOf(Refused.class);
        assertThat(people.as(ivo, () -> triages.save(id, SheetKind.CHILDHOOD, 0, form)))
                .isEqualTo(new Saved.Kept(false, false));
    }

    @Test
    void a_triage_that_is_fixed_stays_as_it_is_also_for_who_would_write_past_the_face() {
        var piece = problem(PieceKind.PRESENTING, "Slaapt slecht");
        assertThat(fix()).isTrue();
        assertThatThrownBy(() -> problem(PieceKind.PRESENTING, "Nog iets")).isInstanceOf(Refused.class);
        assertThat(save(noor, "first", "Anders.")).isEqualTo(new Saved.Fixed());
        assertThat(people.as(
                        noor,
                        () -> jdbc.sql("update triage.triage set needs = '{care}' where id = ?")
                                .param(id.value())
                                .update()))
                .isZero();
        assertThat(people.as(
                        noor,
                        () -> jdbc.sql("delete from triage.piece where id = ?")
                                .param(piece)
                                .update()))
                .isZero();
        assertThatThrownBy(() -> people.as(
                        noor,
                        () -> jdbc.sql("""
                        insert into triage.piece (id, triage, trajectory, origin, kind, domain, words_sealed, written_by)
                        select gen_random_uuid(), :id, :line, gen_random_uuid(), 'protective', 'care', 'x', :me
                        """)
                                .param("id", id.value())
                                .param("line", line.value())
                                .param("me", noor.id().value())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nothing_is_fixed_that_somebody_changed_since_it_was_read() {
        var version = read().triage().version();
        problem(PieceKind.PROTECTIVE, "Een tante");
        assertThat(people.as(noor, () -> triages.fix(id, new Fixing(version, WithHer.YES, List.of(), null))))
                .isFalse();
    }

    @Test
    void matching_reads_needs_and_limits_as_codes_of_what_was_fixed() {
        people.as(
                noor,
                () -> triages.save(
                        id,
                        SheetKind.WISHES,
                        0,
                        TriagedLines.form("needs", "housing", "limits", "girls_only,not_own_city")));
        assertThat(people.as(noor, () -> triages.wanted(List.of(line)))).isEmpty();
        fix();
        assertThat(people.as(noor, () -> triages.wanted(List.of(line))))
                .containsEntry(line, new Wanted(id, List.of("housing"), List.of("girls_only", "not_own_city")));
    }

    @Test
    void a_line_that_is_erased_takes_its_triages_along() {
        problem(PieceKind.PRESENTING, "Slaapt slecht");
        save(noor, "first", "Rust.");
        people.as(noor, () -> trajectories.become(line, version(), TrajectoryState.AFTERCARE));
        people.as(noor, () -> trajectories.become(line, version(), TrajectoryState.CLOSED));
        var mandate = people.person(noor.inOrganisation(), Role.MANDATE_HOLDER);
        people.as(mandate, () -> trajectories.erase(line, version(), ErasureGround.ASKED));
        for (var table : List.of("triage", "sheet", "piece", "link")) {
            assertThat(lines.owner
                            .sql("select count(*) from triage." + table + " where trajectory = ?")
                            .param(line.value())
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    private int version() {
        return lines.owner
                .sql("select version from trajectory.trajectory where id = ?")
                .param(line.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void the_coordinator_of_a_line_without_a_triage_is_asked_for_one_after_a_while_and_no_longer_once_it_is_begun() {
        var late = lines.of(noor);
        missing.sweep();
        assertThat(asked(noor, late)).isZero();
        lines.owner
                .sql("update trajectory.trajectory set opened_at = opened_at - interval '15 days' where id = ?")
                .param(late.value())
                .update();
        missing.sweep();
        missing.sweep();
        assertThat(asked(noor, late)).isEqualTo(1);
        var anna = people.person(Role.COORDINATOR);
        people.as(noor, () -> trajectories.handOver(late, 0, anna.id(), Warmth.WARM, null));
        missing.sweep();
        assertThat(asked(noor, late)).isZero();
        assertThat(asked(anna, late)).isEqualTo(1);
        people.as(anna, () -> triages.start(late));
        assertThat(asked(anna, late)).isZero();
    }

    private long asked(Actor.Person who, TrajectoryId about) {
        return people.as(who, () -> attention.page(List.of(Missing.KIND), null, 20)).needs().stream()
                .filter(need -> need.subject().equals(about.value()))
                .count();
    }
}
