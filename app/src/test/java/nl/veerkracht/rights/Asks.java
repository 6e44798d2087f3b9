package nl.veerkracht.rights;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.access.NewAccount;
import nl.veerkracht.access.Organisation;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.ApiKeyId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.audit.AuditQuestion;
import nl.veerkracht.sharing.ShareId;
import nl.veerkracht.sharing.What;
import nl.veerkracht.signal.KeepReason;
import nl.veerkracht.testing.MadeUpPerson;
import nl.veerkracht.trajectory.MemberRole;
import nl.veerkracht.trajectory.NoteKind;
import nl.veerkracht.trajectory.Opening;
import nl.veerkracht.trajectory.TrajectoryState;
import nl.veerkracht.trajectory.Warmth;

/** How each method of a face is asked about a scene, with everything right but perhaps who asks. */
final class Asks {

    /** Asks, and answers what came back; nothing for a method without a result. */
    interface Ask {
        Object of(Faces faces, Scene scene);
    }

    private interface Doing {
        void of(Faces faces, Scene scene);
    }

    private static final Set<Sight> NOTES = EnumSet.of(Sight.NOTES);
    private static final LocalDate TODAY = Scene.today();

    private final Map<String, Ask> asks = new HashMap<>();

    Asks() {
        signals();
        threads();
        weighings();
        consultations();
        lines();
        teamsOfLines();
        SafetyAsks.all(asks);
        HerAsks.all(asks);
        CircleAsks.all(asks);
        ChatAsks.all(asks);
        HelplineAsks.all(asks);
        FamilyAsks.all(asks);
        ConferenceAsks.all(asks);
        PlanAsks.all(asks);
        TimelineAsks.all(asks);
        besideLines();
        ContinuityAsks.all(asks);
        TransitionAsks.all(asks);
        sharing();
        teams();
        accounts();
        organisations();
        watching();
        asks.putAll(TriageAsks.all());
        asks.putAll(DirectoryAsks.all());
        asks.putAll(ExchangeAsks.all());
        asks.putAll(UpkeepAsks.all());
        asks.putAll(MatchAsks.all());
        asks.putAll(ReportAsks.all());
        ScreeningAsks.all(asks);
    }

    Map<String, Ask> all() {
        return asks;
    }

    private void ask(String name, Ask ask) {
        asks.put(name, ask);
    }

    private void does(String name, Doing doing) {
        asks.put(name, (faces, scene) -> {
            doing.of(faces, scene);
            return "done";
        });
    }

    private void signals() {
        ask("Signals.receive(Intake)", (f, s) -> f.signals.receive(Intakes.about(MadeUpPerson.surname())));
        ask("Signals.read(SignalId) kept", (f, s) -> f.signals.read(s.kept));
        ask("Signals.read(SignalId) unkept", (f, s) -> f.signals.read(s.unkept));
        ask("Signals.own(String,int)", (f, s) -> f.signals.own(null, 5));
        ask("Signals.unkept(String,int)", (f, s) -> f.signals.unkept(null, 5));
        ask("Signals.ofOrganisation(String,int)", (f, s) -> f.signals.ofOrganisation(null, 5));
        ask(
                "Signals.correct(SignalId,int,Intake) kept",
                (f, s) -> f.signals.correct(s.kept, 0, Intakes.about("Anders")));
        ask(
                "Signals.correct(SignalId,int,Intake) unkept",
                (f, s) -> f.signals.correct(s.unkept, 0, Intakes.about("Anders")));
        does("Signals.take(SignalId)", (f, s) -> f.signals.take(s.unkept));
        does("Signals.handOver(SignalId,AccountId)", (f, s) -> f.signals.handOver(s.kept, s.clerk.id()));
        does("Signals.withdraw(SignalId)", (f, s) -> f.signals.withdraw(s.kept));
        does("Signals.putBack(SignalId)", (f, s) -> {
            f.signals.withdraw(s.kept);
            f.signals.putBack(s.kept);
        });
        does("Signals.keep(SignalId,KeepReason)", (f, s) -> f.signals.keep(s.kept, KeepReason.STILL_WORRIED));
        does("Signals.letGo(SignalId)", (f, s) -> f.signals.letGo(s.kept));
        does("Signals.dangerTakenUp(SignalId)", (f, s) -> f.signals.dangerTakenUp(s.kept));
        ask("Signals.metadata(Collection)", (f, s) -> f.signals.metadata(List.of(s.kept)));
        ask("Signals.identities(Collection) kept", (f, s) -> f.signals.identities(List.of(s.kept)));
        ask("Signals.identities(Collection) unkept", (f, s) -> f.signals.identities(List.of(s.unkept)));
        ask("Signals.contents(Collection)", (f, s) -> f.signals.contents(List.of(s.kept)));
        ask("Signals.contacts(Collection)", (f, s) -> f.signals.contacts(List.of(s.kept)));
    }

    private void threads() {
        ask("Threads.find(ThreadId)", (f, s) -> f.threads.find(s.thread));
        ask("Threads.links(SignalThread)", (f, s) -> f.threads.links(s.whole));
        ask("Threads.ofSignal(SignalId)", (f, s) -> f.threads.ofSignal(s.fellows));
        does("Threads.take(ThreadId)", (f, s) -> f.threads.take(s.thread));
        ask("Threads.openProposals(SignalId)", (f, s) -> f.threads.openProposals(s.unkept));
        ask("Threads.confirm(LinkProposalId)", (f, s) -> f.threads.confirm(s.open));
        ask("Threads.reject(LinkProposalId,String,String)", (f, s) -> f.threads.reject(s.open, "family", null));
        ask("Threads.undo(LinkProposalId,String)", (f, s) -> f.threads.undo(s.confirmed, null));
        does("Threads.ask(LinkProposalId,String)", (f, s) -> f.threads.ask(s.open, "Hoe heet haar school?"));
        does("Threads.spoke(SignalId)", (f, s) -> f.threads.spoke(s.fellows));
    }

    private void weighings() {
        ask("Weighings.start(ThreadId,String)", (f, s) -> f.weighings.start(s.thread, "background"));
        ask("Weighings.read(WeighingId)", (f, s) -> f.weighings.read(s.draft));
        ask("Weighings.save(WeighingId,int,Map)", (f, s) -> f.weighings.save(s.draft, 0, Map.of()));
        ask("Weighings.possibleParticipants(WeighingId)", (f, s) -> f.weighings.possibleParticipants(s.draft));
        ask("Weighings.conclude(WeighingId,int,Collection)", (f, s) -> f.weighings.conclude(s.draft, 0, List.of()));
        does("Weighings.sign(WeighingId,boolean,String)", (f, s) -> f.weighings.sign(s.signing, true, null));
        does("Weighings.reopen(WeighingId)", (f, s) -> f.weighings.reopen(s.signing));
        ask(
                "Weighings.history(ThreadId)",
                (f, s) -> f.weighings.history(s.thread).thread());
        ask("Weighings.version(UUID)", (f, s) -> f.weighings.version(s.version));
        ask("Weighings.newestSigned(ThreadId,String)", (f, s) -> {
            // Nothing is signed by all yet; that it may be asked is what counts.
            f.weighings.newestSigned(s.thread, "weighing");
            return "asked";
        });
        ask("Weighings.signed(SignalThread)", (f, s) -> {
            f.weighings.signed(s.whole);
            return "asked";
        });
    }

    private void consultations() {
        ask(
                "Consultations.ask(ThreadId,AccountId,String)",
                (f, s) -> f.consultations.ask(s.thread, s.specialist.id(), "Wat zou jij doen?"));
        ask(
                "Consultations.answer(ConsultationId,String)",
                (f, s) -> f.consultations.answer(s.asked, "Blijf in gesprek."));
        ask("Consultations.askOn(ConsultationId,String)", (f, s) -> f.consultations.askOn(s.answered, "En dan?"));
        does("Consultations.close(ConsultationId)", (f, s) -> f.consultations.close(s.asked));
        ask(
                "Consultations.read(ConsultationId)",
                (f, s) -> f.consultations.read(s.asked).consultation());
        does("Consultations.giveBack(ConsultationId)", (f, s) -> f.consultations.giveBack(s.asked));
        does(
                "Consultations.handOver(ConsultationId,AccountId)",
                (f, s) -> f.consultations.handOver(s.asked, s.specialist.id()));
        ask("Consultations.mine(String,int)", (f, s) -> f.consultations.mine(null, 5));
        ask("Consultations.specialists()", (f, s) -> f.consultations.specialists());
    }

    private static int lineVersion(Scene scene) {
        return scene.version("trajectory.trajectory", scene.line.value());
    }

    private void lines() {
        ask(
                "Trajectories.open(Opening)",
                (f, s) -> f.trajectories.open(new Opening(s.thread, s.successor.id(), "Dewi", null, null, null)));
        ask("Trajectories.version(TrajectoryId)", (f, s) -> f.trajectories.version(s.line));
        ask("Trajectories.ofThread(SignalThread)", (f, s) -> f.trajectories.ofThread(s.whole));
        ask("Trajectories.line(TrajectoryId)", (f, s) -> f.trajectories.line(s.line));
        ask("Trajectories.writing(TrajectoryId)", (f, s) -> f.trajectories.writing(s.line));
        ask("Trajectories.sheet(TrajectoryId,String)", (f, s) -> f.trajectories.sheet(s.line, "trajectory.read"));
        ask(
                "Trajectories.sheet(TrajectoryId,String,Sight)",
                (f, s) -> f.trajectories.sheet(s.line, "trajectory.read", Sight.TIMELINE));
        does("Trajectories.takeUp(TrajectoryId)", (f, s) -> f.trajectories.takeUp(s.line));
        ask(
                "Trajectories.changeAbout(TrajectoryId,int,String,String,String)",
                (f, s) -> f.trajectories.changeAbout(s.line, 0, "Dewi", null, null));
        does("Trajectories.say(TrajectoryId,String)", (f, s) -> f.trajectories.say(s.line, "Ik wil een hond."));
        ask(
                "Trajectories.addNote(TrajectoryId,NoteKind,String,LocalDate)",
                (f, s) -> f.trajectories.addNote(s.line, NoteKind.CARE, "Zij lachte.", TODAY));
        ask(
                "Trajectories.changeNote(TrajectoryId,UUID,int,NoteKind,String,LocalDate)",
                (f, s) -> f.trajectories.changeNote(s.line, s.note, 0, NoteKind.CARE, "Zij lachte.", TODAY));
        ask(
                "Trajectories.addTask(TrajectoryId,String,AccountId,LocalDate)",
                (f, s) -> f.trajectories.addTask(
                        s.line, "Bellen", s.cast.get(Relation.AUTHOR).id(), TODAY));
        ask(
                "Trajectories.changeTask(TrajectoryId,UUID,int,String,AccountId,LocalDate)",
                (f, s) -> f.trajectories.changeTask(
                        s.line, s.task, 0, "Bellen", s.cast.get(Relation.AUTHOR).id(), TODAY));
        does("Trajectories.finishTask(TrajectoryId,UUID)", (f, s) -> f.trajectories.finishTask(s.line, s.task));
        does("Trajectories.dropTask(TrajectoryId,UUID)", (f, s) -> f.trajectories.dropTask(s.line, s.task));
        ask("Trajectories.openTasks(TrajectoryId)", (f, s) -> f.trajectories.openTasks(s.line));
        ask(
                "Trajectories.become(TrajectoryId,int,TrajectoryState)",
                (f, s) -> f.trajectories.become(s.line, lineVersion(s), TrajectoryState.AFTERCARE));
    }

    private void teamsOfLines() {
        ask(
                "Trajectories.handOver(TrajectoryId,int,AccountId,Warmth,String)",
                (f, s) -> f.trajectories.handOver(s.line, lineVersion(s), s.successor.id(), Warmth.COLD, null));
        ask(
                "Trajectories.appoint(TrajectoryId,int,AccountId,String)",
                (f, s) -> f.trajectories.appoint(s.line, lineVersion(s), s.successor.id(), null));
        ask(
                "Trajectories.away(TrajectoryId,int,AccountId,LocalDate,LocalDate)",
                (f, s) -> f.trajectories.away(
                        s.line, lineVersion(s), s.successor.id(), TODAY.plusDays(20), TODAY.plusDays(25)));
        ask(
                "Trajectories.backEarly(TrajectoryId,int,UUID)",
                (f, s) ->
                        // Of a version long past, so that who may is told that it changed.
                        f.trajectories.backEarly(s.line, -1, s.part));
        does("Trajectories.lost(AccountId)", (f, s) -> f.trajectories.lost(s.clerk.id()));
        does("Trajectories.back(AccountId)", (f, s) -> f.trajectories.back(s.clerk.id()));
        ask(
                "Trajectories.addMember(TrajectoryId,int,AccountId,MemberRole,Set,LocalDate)",
                (f, s) -> f.trajectories.addMember(s.line, lineVersion(s), s.clerk.id(), MemberRole.CARE, NOTES, null));
        ask(
                "Trajectories.changeMember(TrajectoryId,int,UUID,Set,LocalDate)",
                (f, s) -> f.trajectories.changeMember(s.line, lineVersion(s), s.part, NOTES, null));
        ask(
                "Trajectories.endMember(TrajectoryId,int,UUID)",
                (f, s) -> f.trajectories.endMember(s.line, lineVersion(s), s.part));
        does("Trajectories.leave(TrajectoryId)", (f, s) -> f.trajectories.leave(s.line));
    }

    private void besideLines() {
        ask("Lines.writing(TrajectoryId,Sight)", (f, s) -> f.lines.writing(s.line, Sight.TIMELINE));
        ask("Lines.lead(TrajectoryId)", (f, s) -> f.lines.lead(s.line));
        ask("Lines.find(TrajectoryId)", (f, s) -> f.lines.find(s.line));
        ask("Lines.born(UUID,int)", (f, s) -> f.lines.born(null, 5));
        ask("Lines.bornOf(Collection)", (f, s) -> f.lines.bornOf(List.of(s.thread.value())));
    }

    private void sharing() {
        ask("Sharing.held(String,UUID)", (f, s) -> f.sharing.held("signal", s.kept.value()));
        ask(
                "Sharing.share(String,UUID,Wish)",
                (f, s) -> f.sharing.share("signal", s.kept.value(), Intakes.wish(s.thread)));
        ask(
                "Sharing.sharedByMe(Collection,What,Collection)",
                (f, s) -> f.sharing.sharedByMe(
                        List.of(s.kept.value()), What.CONTENT, List.of(s.of(Relation.SHARED_WITH))));
        does("Sharing.withdraw(ShareId)", (f, s) -> f.sharing.withdraw(new ShareId(s.share)));
        does("Sharing.forget(Collection)", (f, s) -> f.sharing.forget(List.of(s.kept.value())));
        ask("Sharing.mine(String,int)", (f, s) -> f.sharing.mine(null, 5));
        ask("Sharing.withMe(String,int)", (f, s) -> f.sharing.withMe(null, 5));
        ask("Sharing.of(UUID)", (f, s) -> f.sharing.of(s.kept.value()));
    }

    private void teams() {
        UUID line = new UUID(0, 0);
        ask("Colleagues.team(UUID)", (f, s) -> f.colleagues.team(s.thread.value()));
        ask("Teams.on(UUID) thread", (f, s) -> f.teams.on(s.thread.value()));
        ask("Teams.on(UUID) line", (f, s) -> f.teams.on(s.line.value()));
        ask("Teams.on(Collection)", (f, s) -> f.teams.on(List.of(s.line.value(), line)));
        ask("Teams.everOn(UUID)", (f, s) -> f.teams.everOn(s.line.value()));
        ask("Teams.coordinators(Collection)", (f, s) -> f.teams.coordinators(List.of(s.line.value())));
        ask("Teams.amOn(UUID,Part[])", (f, s) -> f.teams.amOn(s.line.value()));
        ask("Teams.see(UUID,Sight)", (f, s) -> f.teams.see(s.line.value(), Sight.NOTES));
        ask("Teams.mine(Part,UUID,int)", (f, s) -> f.teams.mine(Part.MEMBER, null, 5));
        ask(
                "Teams.add(UUID,AccountId,Part,Set,Instant) thread",
                (f, s) -> f.teams.add(s.thread.value(), s.clerk.id(), Part.MEMBER, NOTES, null));
        ask(
                "Teams.add(UUID,AccountId,Part,Set,Instant) line",
                (f, s) -> f.teams.add(s.line.value(), s.clerk.id(), Part.MEMBER, NOTES, null));
        does("Teams.end(UUID,UUID)", (f, s) -> f.teams.end(s.line.value(), s.part));
        ask("BreakGlass.may()", (f, s) -> f.glass.may());
        ask("BreakGlass.open(UUID,String)", (f, s) -> f.glass.open(s.line.value(), "Zij belde in paniek."));
        ask("BreakGlass.list(UUID,int)", (f, s) -> f.glass.list(null, 5));
        does("BreakGlass.seen(UUID)", (f, s) -> f.glass.seen(s.opening));
        does("BreakGlass.forget(Collection)", (f, s) -> f.glass.forget(List.of(s.line.value())));
        ask("BreakGlass.knows(UUID)", (f, s) -> f.glass.knows(s.line.value()));
    }

    private void accounts() {
        ask("Accounts.enrol(NewAccount)", (f, s) -> f.accounts.enrol(fresh(s)));
        ask("Accounts.byEmail(String)", (f, s) -> {
            f.accounts.byEmail("iemand@example.org");
            return "asked";
        });
        ask("Accounts.of(OrganisationId,UUID,int)", (f, s) -> f.accounts.of(s.school, null, 5));
        ask("Accounts.find(AccountId)", (f, s) -> f.accounts.find(s.clerk.id()));
        ask("Accounts.givable()", (f, s) -> f.accounts.givable());
        does(
                "Accounts.changeRoles(AccountId,Set,int)",
                (f, s) -> f.accounts.changeRoles(
                        s.clerk.id(),
                        Set.of(Role.SPECIALIST),
                        s.version("access.account", s.clerk.id().value())));
        does("Accounts.block(AccountId)", (f, s) -> f.accounts.block(s.clerk.id()));
        does("Accounts.unblock(AccountId)", (f, s) -> {
            f.accounts.block(s.clerk.id());
            f.accounts.unblock(s.clerk.id());
        });
        does("Accounts.end(AccountId)", (f, s) -> f.accounts.end(s.clerk.id()));
        ask("Accounts.holds(AccountId)", (f, s) -> {
            f.accounts.holds(s.clerk.id());
            return "asked";
        });
        ask("Invitations.first()", (f, s) -> {
            f.invitations.first();
            return "asked";
        });
        ask("Invitations.invite(NewAccount)", (f, s) -> f.invitations.invite(fresh(s)));
        ask("Invitations.again(AccountId)", (f, s) -> f.invitations.again(s.clerk.id()));
        ask("Colleagues.of(Collection)", (f, s) -> f.colleagues.of(List.of(s.clerk.id())));
        ask("Colleagues.of(AccountId)", (f, s) -> f.colleagues.of(s.clerk.id()));
        ask("Colleagues.rolesOf(AccountId)", (f, s) -> f.colleagues.rolesOf(s.clerk.id()));
        ask("Colleagues.withRole(Role,String,int)", (f, s) -> f.colleagues.withRole(Role.SIGNALLER, null, 5));
        ask("Colleagues.near(OrganisationId,Role,int)", (f, s) -> f.colleagues.near(s.school, Role.SIGNALLER, 5));
        ask("Colleagues.of(OrganisationId,Role,int)", (f, s) -> f.colleagues.of(s.school, Role.SIGNALLER, 5));
        ask("Mandate.over(OrganisationId)", (f, s) -> f.mandate.over(s.school));
        ask("Colleagues.named(String,Role,int)", (f, s) -> f.colleagues.named("Karin Bedacht", null, 5));
    }

    private static NewAccount fresh(Scene scene) {
        return new NewAccount(
                "Nieuw Bedacht", UUID.randomUUID() + "@example.org", scene.school, Set.of(Role.SPECIALIST));
    }

    private void organisations() {
        ask("Organisations.confirmed(String)", (f, s) -> f.organisations.confirmed("Stichting " + UUID.randomUUID()));
        ask("Organisations.operating(String)", (f, s) -> f.organisations.operating("Zorgregio in beheer"));
        ask("Organisations.find(OrganisationId)", (f, s) -> f.organisations.find(s.school));
        ask("Organisations.list(State,UUID,int)", (f, s) -> f.organisations.list(null, null, 5));
        does(
                "Organisations.change(OrganisationId,String,State,int)",
                (f, s) -> f.organisations.change(
                        s.school,
                        "Stichting " + s.school.value(),
                        Organisation.State.CONFIRMED,
                        s.version("access.organisation", s.school.value())));
        ask("ApiKeys.create(String,Role)", (f, s) -> f.keys.create("Stichting " + UUID.randomUUID(), Role.SIGNALLER));
        ask("ApiKeys.create(OrganisationId,Role) signaller", (f, s) -> f.keys.create(s.school, Role.SIGNALLER));
        ask("ApiKeys.create(OrganisationId,Role) importer", (f, s) -> f.keys.create(s.school, Role.IMPORTER));
        ask("ApiKeys.of(OrganisationId)", (f, s) -> f.keys.of(s.school));
        does("ApiKeys.revoke(OrganisationId,ApiKeyId)", (f, s) -> f.keys.revoke(s.school, new ApiKeyId(s.key)));
    }

    private void watching() {
        ask("Attention.page(List,String,int)", (f, s) -> f.attention.page(List.of(), null, 5));
        ask(
                "AuditLog.search(AuditQuestion,String,int)",
                (f, s) -> f.log.search(new AuditQuestion(null, s.thread.value(), "weighing.start", null), null, 5));
        ask("Desk.view(String)", (f, s) -> f.desk.view(null));
    }
}
