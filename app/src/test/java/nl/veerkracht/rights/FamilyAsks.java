package nl.veerkracht.rights;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.family.Authority;
import nl.veerkracht.family.Kin;
import nl.veerkracht.family.Parent;
import nl.veerkracht.sharing.Partner;
import nl.veerkracht.sharing.Purpose;
import nl.veerkracht.sharing.Told;
import nl.veerkracht.sharing.What;
import nl.veerkracht.sharing.Wish;

/** How the face of her family is asked about a scene. */
final class FamilyAsks {

    private static final Parent.Terms AUNT = new Parent.Terms(Kin.OTHER, Authority.NO, "Tante Loes");

    private FamilyAsks() {}

    /** A parent who reads how it goes, and not what was agreed. */
    static UUID parent(Faces faces, Scene scene) {
        var coordinator = scene.cast.get(Relation.COORDINATOR);
        faces.people.run(coordinator, () -> {
            faces.families.add(scene.line, AUNT);
            faces.families.write(scene.line, What.NEWS, 0, "Zij lacht weer.", true);
            faces.families.write(scene.line, What.AGREEMENTS, 0, "Vrijdag bellen.", true);
        });
        UUID parent = scene.only("family.parent");
        faces.people.run(
                coordinator, () -> faces.sharing.share("line", scene.line.value(), wish(Purpose.PARENTS, parent)));
        return parent;
    }

    private static Wish wish(Purpose purpose, UUID parent) {
        Partner partner = new Partner(Partner.Kind.PARENT, parent, "");
        Instant until = Instant.now().plus(Duration.ofDays(9));
        return new Wish(purpose, "her_yes", Set.of(What.NEWS), partner, until, Told.YES, null);
    }

    static void all(Map<String, Asks.Ask> asks) {
        asks.put(
                "Families.look(TrajectoryId)", (f, s) -> f.families.look(s.line).sheet());
        asks.put("Families.add(TrajectoryId,Terms)", (f, s) -> f.families.add(s.line, AUNT));
        asks.put("Families.end(TrajectoryId,UUID)", (f, s) -> {
            f.families.end(s.line, s.parent);
            return "done";
        });
        asks.put("Families.words(TrajectoryId,UUID)", (f, s) -> f.families.words(s.line, s.parent));
        asks.put("Families.shut(TrajectoryId,UUID)", (f, s) -> {
            f.families.shut(s.line, s.parent);
            return "done";
        });
        asks.put(
                "Families.write(TrajectoryId,What,int,String,boolean)",
                (f, s) -> f.families.write(s.line, What.NEWS, 1, "Het gaat.", true));
        asks.put("Families.candidates(TrajectoryId)", (f, s) -> f.families.candidates(s.line));
        asks.put("Families.mine()", (f, s) -> f.families.mine());
        asks.put("FamilyLocks.look(TrajectoryId)", (f, s) -> f.familyLocks.look(s.line));
        asks.put("FamilyLocks.lock(TrajectoryId,String)", (f, s) -> f.familyLocks.lock(s.line, "Hij weet ervan."));
        asks.put(
                "FamilyLocks.lift(TrajectoryId,String,String)", (f, s) -> f.familyLocks.lift(s.line, "", "Toch niet."));
        asks.put(
                "Sharing.against(String,UUID,Wish)",
                (f, s) -> f.sharing.against("line", s.line.value(), wish(Purpose.HELP, s.parent)));
    }
}
