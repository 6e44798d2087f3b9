package nl.veerkracht.family;

import java.util.List;
import java.util.UUID;
import nl.veerkracht.sharing.Share;
import nl.veerkracht.sharing.What;
import nl.veerkracht.trajectory.Sheet;
import nl.veerkracht.trajectory.TrajectoryState;
import org.jspecify.annotations.Nullable;

/**
 * Her family, as the team of her line sees it.
 *
 * @param siblings only for who leads the line
 * @param shares with parents, the newest first, also those that ended; only for who leads the line
 * @param lock for who does not lead the line only whether it is locked
 */
public record FamilyPage(
        Sheet sheet,
        List<Parent> parents,
        List<Telling> tellings,
        List<Sibling> siblings,
        List<Share> shares,
        Lock.State lock) {

    public FamilyPage {
        parents = List.copyOf(parents);
        tellings = List.copyOf(tellings);
        siblings = List.copyOf(siblings);
        shares = List.copyOf(shares);
    }

    public String path() {
        return sheet.line().path() + "/family";
    }

    public boolean mayChange() {
        return sheet.line().state() != TrajectoryState.CLOSED && sheet.people().lead();
    }

    /** Under which key it is told that it is locked: why it is, and where, only to who leads the line. */
    public String lockedKey() {
        if (!sheet.people().lead()) {
            return "family.locked.ask";
        }
        return lock.elsewhere() ? "family.locked.elsewhere" : "family.locked.here";
    }

    public @Nullable Telling telling(What part) {
        return tellings.stream().filter(one -> one.part() == part).findFirst().orElse(null);
    }

    public @Nullable Parent parent(UUID id) {
        return parents.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    /** What stands shared with this parent. */
    public List<Share> with(Parent parent, java.time.Instant now) {
        return shares.stream()
                .filter(share -> share.partnerId().equals(parent.id()) && share.stands(now))
                .toList();
    }

    public List<What> parts() {
        return LineToShare.PARTS.stream().sorted().toList();
    }
}
