package nl.veerkracht.family;

import nl.veerkracht.attention.Need;
import nl.veerkracht.trajectory.LineNeed;
import org.springframework.stereotype.Component;

/** Where what the family asks of a coordinator is done. */
@Component
class FamilyNeed implements LineNeed {

    @Override
    public boolean tells(String kind) {
        return kind.equals(FamilyLocks.LIFT) || kind.equals(Families.SIBLING);
    }

    @Override
    public String path(Need need) {
        String page = "/trajectories/" + need.dossier() + "/family";
        return need.kind().equals(FamilyLocks.LIFT) ? page + "/lock" : page;
    }
}
