package nl.veerkracht.transition;

import java.time.LocalDate;
import java.util.Map;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.plan.FuturePlans;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.NoteKind;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.Sheet;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.trajectory.TrajectoryState;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staying in touch after the help itself, without an end, and a door that stays open: who comes back is met by the same line and the same people. Days are
 * days in Amsterdam.
 */
@Component
public class Aftercare {

    private final Here here;
    private final AftercareStore store;
    private final StayingStore standing;
    private final AftercareRounds rounds;
    private final Trajectories trajectories;
    private final FuturePlans plans;
    private final Teams teams;
    private final TransitionTerms terms;
    private final Audit audit;

    Aftercare(
            Here here,
            AftercareStore store,
            StayingStore standing,
            AftercareRounds rounds,
            Trajectories trajectories,
            FuturePlans plans,
            Teams teams,
            TransitionTerms terms,
            Audit audit) {
        this.here = here;
        this.store = store;
        this.standing = standing;
        this.rounds = rounds;
        this.trajectories = trajectories;
        this.plans = plans;
        this.teams = teams;
        this.terms = terms;
        this.audit = audit;
    }

    /** Who: everybody on the team who sees the timeline. What is agreed, how it stands, and what is practical in her plan. */
    @Transactional
    public AftercarePage look(TrajectoryId id) {
        Sheet sheet = here.look(id, "aftercare.read");
        Staying standing = this.standing.of(id).orElseThrow(Refused::notShown);
        return new AftercarePage(
                sheet, store.agreed(sheet.line()).orElse(null), standing, plans.read(id), terms, here.today());
    }

    /**
     * Who: everybody on the team who sees the timeline. Agrees on a rhythm and on who stays in touch, who is on the team; {@code version} is that of what
     * was read, null when nothing was agreed yet.
     */
    @Transactional
    public Outcome agree(
            TrajectoryId id, @Nullable Integer version, Rhythm rhythm, AccountId contact, @Nullable String wishes) {
        Line line = here.write(id);
        if (!teams.hasPart(id.value(), contact)) {
            return new Outcome.Fault("contact", "transition.aftercare.fault.contact");
        }
        String words = wishes == null || wishes.isBlank() ? null : Here.text(wishes, Transitions.LONG);
        Agreement agreement = new Agreement(rhythm.days(), contact, words, here.today(), version == null ? 0 : version);
        boolean kept = version == null
                ? store.agree(line, agreement, Here.me().value())
                : store.change(line, agreement, Here.me().value());
        if (!kept) {
            return Outcome.CHANGED;
        }
        audit.change("aftercare.agree", id.value(), Map.of("days", String.valueOf(rhythm.days())));
        rounds.look(id);
        return Outcome.DONE;
    }

    /** Who: everybody on the team who sees the timeline. There was contact, on a day that has been; it becomes a note of contact on the line. */
    @Transactional
    public Outcome reached(TrajectoryId id, String note, LocalDate on) {
        here.write(id);
        Outcome outcome = trajectories.addNote(id, NoteKind.CONTACT, note, on);
        rounds.look(id);
        return outcome;
    }

    /** Who: everybody on the team who sees the timeline. Tried today, in vain. */
    @Transactional
    public void tried(TrajectoryId id) {
        here.write(id);
        store.tried(id, here.today(), Here.me().value());
        audit.change("aftercare.tried", id.value(), Map.of());
        rounds.look(id);
    }

    /**
     * Who: everybody on the team who sees the timeline. She is back and needs more than aftercare: by coordinator or stand-in the line opens again, with
     * everybody who is on its team; by others who leads the line is asked to.
     *
     * @return whether the line is open again
     */
    @Transactional
    public boolean back(TrajectoryId id) {
        Line line = here.write(id);
        if (line.state() != TrajectoryState.AFTERCARE) {
            throw new Refused("transition.aftercare.refused.open");
        }
        if (!here.leads(id)) {
            rounds.back(id);
            audit.change("aftercare.back", id.value(), Map.of());
            return false;
        }
        if (!(trajectories.become(id, line.version(), TrajectoryState.OPEN) instanceof Outcome.Done)) {
            throw new Refused("transition.refused.meanwhile");
        }
        rounds.look(id);
        return true;
    }
}
