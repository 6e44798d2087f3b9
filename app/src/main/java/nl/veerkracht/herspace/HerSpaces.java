package nl.veerkracht.herspace;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.access.PhrasePurpose;
import nl.veerkracht.access.Phrases;
import nl.veerkracht.access.YoungPasskeys;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.Lines;
import nl.veerkracht.trajectory.TrajectoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The face of the room: her own space, as those who lead her line open and close it, and what she says there herself. */
@Component
public class HerSpaces {

    static final PhrasePurpose PURPOSE = new PhrasePurpose("her_space");

    private final Lines lines;
    private final Phrases phrases;
    private final YoungPasskeys keys;
    private final SpaceStore spaces;
    private final HerWriting writing;
    private final Erasures erasures;
    private final Audit audit;

    HerSpaces(
            Lines lines,
            Phrases phrases,
            YoungPasskeys keys,
            SpaceStore spaces,
            HerWriting writing,
            Erasures erasures,
            Audit audit) {
        this.lines = lines;
        this.phrases = phrases;
        this.keys = keys;
        this.spaces = spaces;
        this.writing = writing;
        this.erasures = erasures;
        this.audit = audit;
    }

    /**
     * Who: coordinator and stand-in. Opens her space, or gives her a new way in when she lost the old one; her old words and her passkeys then
     * open nothing any more, and a wish for destruction that was asked with them does not stand.
     *
     * @return the six words of her code phrase, to be shown once and handed to her
     */
    @Transactional
    public List<String> open(TrajectoryId id) {
        // The wish before the line, as when a wish is carried out: nobody waits for each other.
        erasures.letGo(id);
        Line line = lines.lead(id);
        spaces.open(line.id(), Acting.current().account().orElseThrow());
        audit.change("herspace.open", id.value(), Map.of());
        List<String> words = phrases.issue(PURPOSE, id.value());
        // After the words: a passkey that is being made waits for them, and is gone or refused.
        keys.forget(id.value());
        return words;
    }

    /**
     * Who: coordinator and stand-in. Nobody comes in any more, and who is in is out: for when somebody else has her words. An open wish for destruction does
     * not stand any more.
     */
    @Transactional
    public void shut(TrajectoryId id) {
        erasures.letGo(id);
        lines.lead(id);
        phrases.withdraw(PURPOSE, id.value());
        keys.forget(id.value());
        audit.change("herspace.shut", id.value(), Map.of());
    }

    /** Who: the young person herself, in her own space. A message to her team, an objection, a correction, or a wish that something is erased. */
    @Transactional
    public void write(Letter.Kind kind, String text) {
        writing.write(kind, text);
    }

    /**
     * Who: the young person herself, in her own space. Four marks; when they are low, or lower than the time before, her coordinator hears it.
     *
     * @param marks four, from 0 to 10
     * @param words what she adds, null when nothing
     */
    @Transactional
    public void give(Marks.Kind kind, List<Integer> marks, @Nullable String words) {
        writing.give(kind, marks, words);
    }

    /** Who: the young person herself, in her own space. Her story, told once; nobody reads it until she gives it. */
    @Transactional
    public void tell(String story) {
        writing.tell(story);
    }

    /**
     * Who: the young person herself, in her own space, from the age at which she may. She asks that everything is destroyed; again is refused while it is
     * open. Somebody answers within a term, and until it is done she can change her mind.
     */
    @Transactional
    public void askErasure() {
        erasures.ask();
    }

    /** Who: the young person herself, in her own space. She changed her mind: nothing is destroyed. */
    @Transactional
    public void keepAll() {
        erasures.keepAll();
    }

    /**
     * Who: coordinator, stand-in, who has the mandate over the last coordinator, and privacy officers. A yes to what she asked: after the days in which she
     * can change her mind the line is closed and destroyed by itself. Again is refused.
     */
    @Transactional
    public void agreeToErase(UUID erasure) {
        erasures.yes(erasure);
    }

    /** Who: as {@link #agreeToErase}. A no, on a ground and with a reason that she reads. Again is refused. */
    @Transactional
    public void refuseToErase(UUID erasure, Erasure.Ground ground, String reason) {
        erasures.no(erasure, ground, reason);
    }

    /** Who: as {@link #agreeToErase}. After a yes and before its day: nothing is destroyed, for a reason that she reads. Again is refused. */
    @Transactional
    public void stopErasure(UUID erasure, String reason) {
        erasures.stop(erasure, reason);
    }
}
