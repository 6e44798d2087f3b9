package nl.veerkracht.triage;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.access.TeamMember;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.questionnaire.Answer;
import nl.veerkracht.questionnaire.Questionnaires;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;

/** Beginning a triage, which goes on from the one before it, and fixing it. */
@Component
class Versions {

    private final Guard guard;
    private final TriageStore store;
    private final SheetStore sheets;
    private final PieceStore pieces;
    private final Questionnaires questionnaires;
    private final Teams teams;
    private final HouseRights house;
    private final Attention attention;
    private final Audit audit;

    Versions(
            Guard guard,
            TriageStore store,
            SheetStore sheets,
            PieceStore pieces,
            Questionnaires questionnaires,
            Teams teams,
            HouseRights house,
            Attention attention,
            Audit audit) {
        this.guard = guard;
        this.store = store;
        this.sheets = sheets;
        this.pieces = pieces;
        this.questionnaires = questionnaires;
        this.teams = teams;
        this.house = house;
        this.attention = attention;
        this.audit = audit;
    }

    TriageId start(TrajectoryId line) {
        guard.writable(line);
        var earlier = store.of(line);
        var open = earlier.stream().filter(Triage::isDraft).findFirst();
        return open.map(Triage::id).orElseGet(() -> begin(line, earlier.stream().findFirst()));
    }

    private TriageId begin(TrajectoryId line, Optional<Triage> before) {
        var id = TriageId.random();
        if (!store.start(id, line, guard.me())) {
            // Somebody else began one at the same moment: both go on in that one.
            return store.of(line).getFirst().id();
        }
        audit.change("triage.start", List.of(id.value(), line.value()), Map.of());
        attention.settle(Missing.KIND, line.value());
        before.ifPresent(one -> carry(one, store.find(id).orElseThrow()));
        return id;
    }

    private void carry(Triage before, Triage fresh) {
        house.run("triage.carry", () -> sheets.newest(before).values().forEach(sheet -> carry(sheet, fresh)));
        var map = pieces.map(before);
        var copies = new HashMap<UUID, UUID>();
        for (var piece : map.pieces()) {
            copies.put(piece.id(), UUID.randomUUID());
            pieces.add(fresh, copy(piece, copies.get(piece.id())));
        }
        for (var link : map.links()) {
            pieces.link(
                    fresh,
                    new Link(requireNonNull(copies.get(link.cause())), requireNonNull(copies.get(link.effect()))));
        }
    }

    private void carry(SavedSheet sheet, Triage fresh) {
        var answers = questionnaires.carried(sheet.answers()).answers();
        sheets.add(fresh, new SavedSheet(sheet.kind(), 1, answers, sheet.by(), sheet.at()));
    }

    private Piece copy(Piece piece, UUID id) {
        return new Piece(
                id, piece.origin(), piece.kind(), piece.domain(), piece.words(), 0, guard.me(), piece.writtenAt());
    }

    /** False when somebody changed something meanwhile. */
    boolean fix(TriageId id, Fixing fixing) {
        var triage = guard.draft(id);
        if (!guard.leads(triage.line())) {
            throw new Refused("triage.refused.fix");
        }
        var possible = possible(triage.line());
        if (!possible.containsAll(fixing.participants())) {
            throw Refused.notShown();
        }
        var wishes = Optional.ofNullable(sheets.newest(triage).get(SheetKind.WISHES));
        var done = store.fix(triage, fixing, guard.me(), codes(wishes, "needs"), codes(wishes, "limits"));
        if (done) {
            audit.change("triage.fix", List.of(id.value(), triage.line().value()), Map.of());
        }
        return done;
    }

    /** Colleagues who can have taken part: whoever is on the team now. */
    List<AccountId> possible(TrajectoryId line) {
        return teams.on(line.value()).stream()
                .map(TeamMember::account)
                .distinct()
                .toList();
    }

    private static List<String> codes(Optional<SavedSheet> sheet, String item) {
        return sheet.flatMap(one -> one.answers().of(item))
                .map(answer -> answer instanceof Answer.Choices choices ? choices.options() : List.<String>of())
                .orElse(List.of());
    }
}
