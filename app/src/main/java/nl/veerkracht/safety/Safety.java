package nl.veerkracht.safety;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.trajectory.TrajectoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The face of the room: how she may be reached, her safety plan, and what threatened her. Methods that take a {@code version} keep nothing and answer
 * {@link Kept.Changed} when somebody wrote a newer one meanwhile. Texts longer than a person can mean are refused. What leaves the house goes through
 * {@link Outgoing}.
 */
@Component
public class Safety {

    private final SafeContacts contacts;
    private final Messages messages;
    private final Plans plans;
    private final Threats threats;

    Safety(SafeContacts contacts, Messages messages, Plans plans, Threats threats) {
        this.contacts = contacts;
        this.messages = messages;
        this.plans = plans;
        this.threats = threats;
    }

    /** Who: everybody on the line's team. How she may be reached; not at all when nothing was agreed. */
    @Transactional
    public SafeContact contact(TrajectoryId line) {
        return contacts.now(line);
    }

    /** Who: coordinator and stand-in. What was agreed with her; {@code version} is that of what was read, 0 for the first. */
    @Transactional
    public Kept agree(TrajectoryId line, int version, SafeContact.Terms terms) {
        return contacts.set(line, version, terms);
    }

    /** Who: everybody on the line's team. From now on it is not safe to reach her, whoever wrote something else meanwhile. */
    @Transactional
    public Kept notSafe(TrajectoryId line, @Nullable String why) {
        return contacts.notSafe(line, why);
    }

    /** Who: coordinator and stand-in. The last messages to her and what became of them, the newest first. */
    @Transactional(readOnly = true)
    public List<Message> messages(TrajectoryId line) {
        return messages.of(line);
    }

    /** Who: coordinator and stand-in. A message that did not leave, or may not have left, is sent again. */
    @Transactional
    public void sendAgain(TrajectoryId line, UUID message) {
        messages.again(line, message);
    }

    /** Who: coordinator and stand-in. A message need not go any more, or she knows already. */
    @Transactional
    public void drop(TrajectoryId line, UUID message) {
        messages.drop(line, message);
    }

    /**
     * Who: the line's team who see notes. Her safety plan; empty when there is none.
     *
     * @param version null for the newest
     */
    @Transactional
    public SafetyPlan plan(TrajectoryId line, @Nullable Integer version) {
        return plans.read(line, version);
    }

    /** Who: the young person whose plan it is, in her own space; others are refused. Her safety plan; empty when there is none. */
    @Transactional
    public SafetyPlan planHers() {
        return plans.hers();
    }

    /** Who: the young person it is about, in her own space; others are refused. How she may be reached; not at all when nothing was agreed. */
    @Transactional
    public SafeContact contactHers() {
        return contacts.hers();
    }

    /** Who: the line's team who see notes. The versions of her plan, the newest first. */
    @Transactional(readOnly = true)
    public List<SafetyPlan.Version> planVersions(TrajectoryId line) {
        return plans.versions(line);
    }

    /**
     * Who: the line's team who see notes. A new version of her plan.
     *
     * @param version of what was read, 0 for the first
     * @param assentWords what she said about it
     */
    @Transactional
    public Kept writePlan(
            TrajectoryId line, int version, Map<PlanPart, String> words, Assent assent, @Nullable String assentWords) {
        return plans.write(line, version, words, assent, assentWords);
    }

    /**
     * Who: the line's team who see notes. Writes down what threatened her.
     *
     * @param happened a date as far as known, ISO 8601
     * @param whom by whom, in her words
     */
    @Transactional
    public Kept addThreat(
            TrajectoryId line,
            ThreatKind kind,
            Seriousness seriousness,
            String happened,
            String what,
            @Nullable String whom) {
        return threats.add(line, kind, seriousness, happened, what, whom);
    }

    /** Who: the line's team who see notes. What threatened her, the last first; {@code after} is where the page before ended. */
    @Transactional
    public ThreatPage threats(TrajectoryId line, @Nullable String after) {
        return threats.page(line, after);
    }

    /** Who: the line's team who see notes. The same as a drawing. */
    @Transactional(readOnly = true)
    public Pattern pattern(TrajectoryId line, Pattern.Frame frame) {
        return threats.pattern(line, frame);
    }
}
