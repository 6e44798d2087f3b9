package nl.veerkracht.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Phrases;
import nl.veerkracht.access.Sight;
import nl.veerkracht.access.Teams;
import nl.veerkracht.access.TestSignIn;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.sharing.Partner;
import nl.veerkracht.sharing.Purpose;
import nl.veerkracht.sharing.ShareId;
import nl.veerkracht.sharing.Sharing;
import nl.veerkracht.sharing.Told;
import nl.veerkracht.sharing.What;
import nl.veerkracht.sharing.Wish;
import nl.veerkracht.testing.TestLines;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import nl.veerkracht.weighing.WeighingId;
import nl.veerkracht.weighing.Weighings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines with a family around them, for tests. */
@Component
class FamilyScene {

    static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    final TestPeople people;
    final Families families;
    final FamilyLocks locks;
    final Sharing sharing;
    final Weighings weighings;
    final JdbcClient owner = JdbcClient.create(TestServer.owner());
    private final TestLines lines;
    private final Teams teams;
    private final Phrases phrases;
    private final TestSignIn signIn;

    FamilyScene(
            TestPeople people,
            Families families,
            FamilyLocks locks,
            Sharing sharing,
            Weighings weighings,
            TestLines lines,
            Teams teams,
            Phrases phrases,
            TestSignIn signIn) {
        this.people = people;
        this.families = families;
        this.locks = locks;
        this.sharing = sharing;
        this.weighings = weighings;
        this.lines = lines;
        this.teams = teams;
        this.phrases = phrases;
        this.signIn = signIn;
    }

    static LocalDate today() {
        return LocalDate.now(HERE);
    }

    Actor.Person coordinator() {
        return people.person("Noor de Wit", people.organisation(), Role.COORDINATOR);
    }

    /** Of somebody who became this old a month ago. */
    TrajectoryId line(Actor.Person coordinator, int age) {
        return lines.line(coordinator, today().minusYears(age).minusMonths(1).toString());
    }

    UUID parent(Actor.Person coordinator, TrajectoryId line) {
        people.run(
                coordinator,
                () -> families.add(line, new Parent.Terms(Kin.MOTHER, Authority.YES, "Anja van den Berg")));
        return people.as(coordinator, () -> families.look(line))
                .parents()
                .getLast()
                .id();
    }

    void write(Actor.Person coordinator, TrajectoryId line, What part, String text) {
        people.run(coordinator, () -> families.write(line, part, 0, text, true));
    }

    static Wish wish(UUID parent, String ground, Told told, LocalDate until, What... what) {
        return new Wish(
                Purpose.PARENTS,
                ground,
                Set.of(what),
                new Partner(Partner.Kind.PARENT, parent, ""),
                until.plusDays(1).atStartOfDay(HERE).toInstant(),
                told,
                told == Told.YES ? null : "Zij is bang voor wat er dan gebeurt.");
    }

    ShareId share(Actor.Person coordinator, TrajectoryId line, UUID parent, What... what) {
        Wish wish = wish(parent, "her_yes", Told.YES, today().plusDays(30), what);
        return share(coordinator, line, wish);
    }

    List<What> reads(TrajectoryId line, UUID parent) {
        return people.as(new Actor.Parent(line.value(), parent), families::mine).open().stream()
                .map(ForParent.Open::part)
                .toList();
    }

    ThreadId thread(TrajectoryId line) {
        return new ThreadId(owner.sql("select thread from trajectory.trajectory where id = ?")
                .param(line.value())
                .query(UUID.class)
                .single());
    }

    Actor.Person weigher(TrajectoryId line) {
        Actor.Person weigher = people.person("Wessel Smit", people.organisation(), Role.WEIGHER);
        UUID thread = thread(line).value();
        people.asHouse(() -> teams.appoint(thread, weigher.id(), Part.WEIGHER, EnumSet.allOf(Sight.class), null, null));
        return weigher;
    }

    void joins(Actor.Person somebody, TrajectoryId line) {
        people.asHouse(
                () -> teams.appoint(line.value(), somebody.id(), Part.MEMBER, EnumSet.of(Sight.TASKS), null, null));
    }

    /** Answers of a weighing, saved on top of what stands there. */
    WeighingId weighed(Actor.Person weigher, TrajectoryId line, int base, Map<String, List<String>> form) {
        return people.as(weigher, () -> {
            WeighingId id = weighings.start(thread(line), "weighing");
            weighings.save(id, base, form);
            return id;
        });
    }

    /** The session of this parent, as if just come in. */
    Cookie cookie(TrajectoryId line, UUID parent) {
        UUID entry =
                people.asHouse(() -> phrases.entry(Families.PURPOSE, parent).orElseThrow());
        return signIn.cookie(new Actor.Parent(line.value(), parent), entry);
    }

    ShareId share(Actor.Person by, TrajectoryId line, Wish wish) {
        return people.as(by, () -> sharing.share(LineToShare.KIND, line.value(), wish));
    }

    static void refused(String key, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
