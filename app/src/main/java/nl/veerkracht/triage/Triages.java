package nl.veerkracht.triage;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.questionnaire.Answers;
import nl.veerkracht.questionnaire.Change;
import nl.veerkracht.questionnaire.Instrument;
import nl.veerkracht.questionnaire.Questionnaires;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The face of the room: triages of a line, each a draft until it is fixed. What is answered about childhood is told in words; nothing here counts or adds up.
 * Changing a triage that was fixed is refused.
 */
@Component
public class Triages {

    private final Guard guard;
    private final TriageStore store;
    private final SheetStore sheets;
    private final PieceStore pieces;
    private final Sheets filling;
    private final Mapping mapping;
    private final Versions versions;
    private final Questionnaires questionnaires;
    private final Colleagues colleagues;
    private final Audit audit;

    Triages(
            Guard guard,
            TriageStore store,
            SheetStore sheets,
            PieceStore pieces,
            Sheets filling,
            Mapping mapping,
            Versions versions,
            Questionnaires questionnaires,
            Colleagues colleagues,
            Audit audit) {
        this.guard = guard;
        this.store = store;
        this.sheets = sheets;
        this.pieces = pieces;
        this.filling = filling;
        this.mapping = mapping;
        this.versions = versions;
        this.questionnaires = questionnaires;
        this.colleagues = colleagues;
        this.audit = audit;
    }

    /** Who: the line's team, as far as it sees what is weighed. Begins a triage with what the one before knew, or finds the draft. */
    @Transactional
    public TriageId start(TrajectoryId line) {
        return versions.start(line);
    }

    /** Who: the line's team, as far as it sees what is weighed. All triages of a line. Audited. */
    @Transactional
    public TriageList list(TrajectoryId line) {
        guard.readable(line);
        audit.look("triage.list", line.value());
        var found = store.of(line);
        var accounts = new HashSet<AccountId>();
        found.forEach(one -> {
            accounts.add(one.startedBy());
            accounts.addAll(one.participants());
        });
        return new TriageList(found, line, colleagues.of(accounts));
    }

    /** Who: the line's team, as far as it sees what is weighed. Audited. */
    @Transactional
    public TriageView read(TriageId id) {
        var triage = guard.readable(id);
        audit.look("triage.read", id.value(), triage.line().value());
        return view(triage);
    }

    private TriageView view(Triage triage) {
        var newest = sheets.newest(triage);
        var answers = new EnumMap<SheetKind, Answers>(SheetKind.class);
        var instruments = new EnumMap<SheetKind, Instrument>(SheetKind.class);
        var numbers = new EnumMap<SheetKind, Integer>(SheetKind.class);
        for (var kind : SheetKind.values()) {
            var sheet = Optional.ofNullable(newest.get(kind));
            answers.put(kind, sheet.map(SavedSheet::answers).orElseGet(() -> filling.none(kind)));
            instruments.put(kind, questionnaires.edition(answers.get(kind).edition()));
            numbers.put(kind, sheet.map(SavedSheet::number).orElse(0));
        }
        var writes = triage.isDraft() && guard.writes(triage.line());
        return new TriageView(
                triage,
                instruments,
                answers,
                numbers,
                pieces.map(triage),
                people(triage, newest),
                writes,
                writes && guard.leads(triage.line()),
                guard.trained());
    }

    private Map<AccountId, Colleague> people(Triage triage, Map<SheetKind, SavedSheet> newest) {
        var accounts = new HashSet<>(triage.participants());
        accounts.add(triage.startedBy());
        newest.values().forEach(sheet -> accounts.add(sheet.by()));
        return colleagues.of(accounts);
    }

    /**
     * Who: the line's team, as far as it sees what is weighed; childhood only those who are trained to ask about it. Saves a form beside what others saved
     * meanwhile.
     *
     * @param base the number of the answers the form was made from, 0 for none
     */
    @Transactional
    public Saved save(TriageId id, SheetKind kind, int base, Map<String, List<String>> form) {
        return filling.save(id, kind, base, form);
    }

    /** Who: the line's team, as far as it sees what is weighed. Puts a problem or something that protects on the map. */
    @Transactional
    public UUID addPiece(TriageId id, PieceKind kind, LifeDomain domain, String words) {
        return mapping.add(id, kind, domain, words);
    }

    /** Who: the line's team, as far as it sees what is weighed. {@code version} is that of the piece as it was read. */
    @Transactional
    public Mapped changePiece(TriageId id, UUID piece, int version, PieceKind kind, LifeDomain domain, String words) {
        return mapping.change(id, piece, version, kind, domain, words);
    }

    /** Who: the line's team, as far as it sees what is weighed. The links of the piece go with it. */
    @Transactional
    public Mapped removePiece(TriageId id, UUID piece, int version) {
        return mapping.remove(id, piece, version);
    }

    /** Who: the line's team, as far as it sees what is weighed. One problem keeps another going; never itself, by whatever way round. */
    @Transactional
    public Mapped link(TriageId id, Link link) {
        return mapping.link(id, link);
    }

    /** Who: the line's team, as far as it sees what is weighed. */
    @Transactional
    public void unlink(TriageId id, Link link) {
        mapping.unlink(id, link);
    }

    /** Who: the line's team, as far as it sees what is weighed. Colleagues who can have taken part, by name. */
    @Transactional(readOnly = true)
    public List<Colleague> possibleParticipants(TriageId id) {
        var possible = versions.possible(guard.readable(id).line());
        var people = colleagues.of(possible);
        return possible.stream()
                .flatMap(account -> Optional.ofNullable(people.get(account)).stream())
                .toList();
    }

    /**
     * Who: coordinator and stand-in. From now on it stays as it is.
     *
     * @return false, with nothing done, when somebody changed something since {@link Fixing#version}
     */
    @Transactional
    public boolean fix(TriageId id, Fixing fixing) {
        return versions.fix(id, fixing);
    }

    /**
     * Who: the line's team, as far as it sees what is weighed. Two triages of one line. Audited.
     *
     * @throws Refused when they are not of one line
     */
    @Transactional
    public Comparison compare(TriageId earlier, TriageId later) {
        var before = read(earlier);
        var after = read(later);
        if (!before.triage().line().equals(after.triage().line())) {
            throw Refused.notShown();
        }
        var changes = new EnumMap<SheetKind, List<Change>>(SheetKind.class);
        for (var kind : SheetKind.values()) {
            var changed = questionnaires.changes(before.answers(kind), after.answers(kind));
            if (!changed.isEmpty()) {
                changes.put(kind, changed);
            }
        }
        return new Comparison(before, after, changes);
    }

    /** Who: the line's team, as far as it sees what is weighed; others get nothing. Of each line what its newest fixed triage asks of a place, as codes. */
    @Transactional(readOnly = true)
    public Map<TrajectoryId, Wanted> wanted(Collection<TrajectoryId> lines) {
        return store.wanted(lines);
    }
}
