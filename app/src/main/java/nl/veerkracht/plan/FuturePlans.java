package nl.veerkracht.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.TrajectoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The face of the room: her future plan and her load, one of each on every line, the same for everybody on the line's team, whatever else she sees there.
 * The plan is hers: what she wants is what all who help her work with, so no sight parts it. Others are refused as if there were no such line.
 *
 * <p>Each part is changed against the version that was read; {@link Saved.Changed} says that somebody else was first and that nothing was written.
 * A closed line's plan is read only.
 */
@Component
public class FuturePlans {

    private final Writing writing;
    private final HerWriting herWriting;
    private final Agreeing agreeing;
    private final PlanReading reading;
    private final Printing printing;

    FuturePlans(Writing writing, HerWriting herWriting, Agreeing agreeing, PlanReading reading, Printing printing) {
        this.writing = writing;
        this.herWriting = herWriting;
        this.agreeing = agreeing;
        this.reading = reading;
        this.printing = printing;
    }

    /** Who: everybody on the team. The plan as it stands. */
    @Transactional
    public FuturePlan read(TrajectoryId id) {
        return reading.plan(id);
    }

    /** Who: the young person whose plan it is, in her own space; others are refused. The plan as it stands. */
    @Transactional
    public FuturePlan hers() {
        return reading.hers();
    }

    /** Who: the young person whose plan it is, in her own space; others are refused. As {@link #print}. */
    @Transactional
    public byte[] printHers(Locale language) {
        return printing.printHers(language);
    }

    /** Who: everybody on the team. A new part; of a domain and a practical matter there is one each. */
    @Transactional
    public Saved add(TrajectoryId id, Part part) {
        return writing.add(id, part);
    }

    /** Who: the young person whose plan it is, in her own space; others are refused. A small step or something that went well, added by her. */
    @Transactional
    public Saved addHers(Part part) {
        return herWriting.add(part);
    }

    /**
     * Who: the young person whose plan it is, in her own space; others are refused. What she says about a domain of life: her mark, her dream and what she
     * wants. What others wrote down there with her stays.
     *
     * @param version of the domain that she read, -1 when nothing stood there yet
     */
    @Transactional
    public Saved sayHers(
            LifeDomain domain, int version, @Nullable Integer mark, @Nullable String dream, @Nullable String goal) {
        return herWriting.say(domain, version, mark, dream, goal);
    }

    /** Who: everybody on the team. A part says something else now; it stays the same kind of part. */
    @Transactional
    public Saved change(TrajectoryId id, UUID part, int version, Part to) {
        return writing.change(id, part, version, to);
    }

    /**
     * Who: everybody on the team. A step is done.
     *
     * @param words with which it is kept as a success, null when it is just done
     */
    @Transactional
    public Saved finish(TrajectoryId id, UUID step, int version, @Nullable String words) {
        return writing.finish(id, step, version, words);
    }

    /** Who: everybody on the team who sees tasks. A step becomes a task of the line, of somebody on the team; once. */
    @Transactional
    public Saved makeTask(TrajectoryId id, UUID step, int version, AccountId owner, LocalDate due) {
        return writing.makeTask(id, step, version, owner, due);
    }

    /** Who: everybody on the team. What she says about the plan of this edition, with her words; only her yes makes it agreed. */
    @Transactional
    public Saved agree(TrajectoryId id, int edition, Assent assent, String words) {
        return agreeing.agree(id, edition, assent, words);
    }

    /** Who: everybody on the team. The newest first, at most fifty. */
    @Transactional
    public List<PlanVersion> versions(TrajectoryId id) {
        return reading.versions(id);
    }

    /** Who: everybody on the team. What all together ask of her, from some weeks back to some weeks ahead. */
    @Transactional
    public Load load(TrajectoryId id) {
        return reading.load(id);
    }

    /**
     * Who: everybody on the team. What the load would be with this; nothing is kept.
     *
     * @param instead of which it comes, null when it is new
     */
    @Transactional
    public Load tried(TrajectoryId id, @Nullable UUID instead, Intervention intervention) {
        return reading.tried(id, instead, intervention);
    }

    /** Who: everybody on the team. The plan to hold in her hands: PDF/UA-1, in this language. */
    @Transactional
    public byte[] print(TrajectoryId id, Locale language) {
        return printing.print(id, language);
    }
}
