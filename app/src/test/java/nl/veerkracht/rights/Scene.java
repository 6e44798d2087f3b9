package nl.veerkracht.rights;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.ApiKeyId;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.circle.Companion;
import nl.veerkracht.consultation.Asked;
import nl.veerkracht.consultation.ConsultationId;
import nl.veerkracht.directory.ServiceId;
import nl.veerkracht.plan.LifeDomain;
import nl.veerkracht.plan.Saved;
import nl.veerkracht.safety.Assent;
import nl.veerkracht.safety.PlanPart;
import nl.veerkracht.safety.Seriousness;
import nl.veerkracht.safety.ThreatKind;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.testing.MadeUpPerson;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.thread.LinkProposalId;
import nl.veerkracht.thread.SignalThread;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.timeline.Kept;
import nl.veerkracht.trajectory.NoteKind;
import nl.veerkracht.trajectory.Opened;
import nl.veerkracht.trajectory.Opening;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.weighing.WeighingId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One young person and everything about her, with one person of the same role in every relation to it. What a face would not let that role do is put there
 * past it, so that role and relation are tried apart.
 */
final class Scene {

    private static final JdbcClient OWNER = JdbcClient.create(TestServer.owner());
    private static final Set<Sight> ALL = EnumSet.allOf(Sight.class);

    final Map<Relation, Actor.Person> cast = new EnumMap<>(Relation.class);
    final OrganisationId school;
    final SignalId kept;
    final SignalId fellows;
    final SignalId unkept;
    final LinkProposalId confirmed;
    final LinkProposalId open;
    final ThreadId thread;
    final SignalThread whole;
    final WeighingId draft;
    final WeighingId signing;
    final UUID version;
    final ConsultationId asked;
    final ConsultationId answered;
    final TrajectoryId line;
    final Triaged triaged;
    final ServiceId offered;
    final UUID screening;
    final UUID coming;
    final UUID note;
    final UUID task;
    final UUID step;
    final UUID told;
    final UUID part;
    final UUID share;
    final UUID companion;
    final UUID parent;
    final UUID conference;
    final UUID point;
    final UUID opening;
    final Actor.Person clerk;
    final Actor.Person specialist;
    final Actor.Person successor;
    final UUID key;

    private final Faces faces;

    Scene(Faces faces, Role role) {
        this.faces = faces;
        OrganisationId hospital = faces.people.organisation();
        school = faces.people.organisation();
        people(role, hospital);
        clerk = faces.people.person("Karin Bedacht", school, Role.SIGNALLER);
        specialist = faces.people.person(Role.SPECIALIST);
        successor = faces.people.person(Role.COORDINATOR);
        Actor.Person weigher = faces.people.person(Role.WEIGHER);
        Actor.Person confirmer = faces.people.person(Role.LINK_CONFIRMER);
        String surname = MadeUpPerson.surname();
        kept = faces.given(clerk, Intakes.about(surname));
        fellows = faces.given(faces.people.person(hospital, Role.SIGNALLER), Intakes.about(surname));
        ReportAsks.byTheOpenForm(kept);
        screening = ScreeningAsks.begun(faces, clerk);
        coming = ScreeningAsks.coming(faces, clerk);
        String other = MadeUpPerson.surname();
        unkept = faces.given(key(school, Role.SIGNALLER), Intakes.about(other));
        ReportAsks.byTheOpenForm(unkept);
        SignalId twin = faces.given(faces.people.person(Role.SIGNALLER), Intakes.about(other));
        open = proposal(unkept, twin);
        confirmed = proposal(kept, fellows);
        faces.people.run(confirmer, () -> faces.threads.confirm(confirmed));
        thread = faces.people.as(weigher, () -> faces.threads.ofSignal(kept)).orElseThrow();
        faces.people.run(weigher, () -> faces.threads.take(thread));
        whole = faces.people.as(weigher, () -> faces.threads.find(thread)).orElseThrow();
        set("signal.signal", "keeper", of(Relation.KEEPER), kept.value());
        set("signal.signal", "keeper", of(Relation.FELLOW), fellows.value());
        line = line(weigher);
        teams();
        draft = faces.people.as(weigher, () -> faces.weighings.start(thread, "background"));
        signing = signing(weigher);
        version = OWNER.sql("select id from weighing.version where weighing = ?")
                .param(signing.value())
                .query(UUID.class)
                .single();
        asked = consultation(weigher);
        answered = consultation(weigher);
        faces.people.run(specialist, () -> faces.consultations.answer(answered, "Blijf in gesprek."));
        for (ConsultationId one : List.of(asked, answered)) {
            set("consultation.consultation", "asked_by", of(Relation.ASKER), one.value());
            set("consultation.consultation", "specialist", of(Relation.CONSULTED), one.value());
        }
        Actor.Person author = cast.get(Relation.AUTHOR);
        faces.people.run(author, () -> {
            faces.trajectories.addNote(line, NoteKind.CARE, "Zij lachte.", today());
            faces.trajectories.addTask(line, "Bellen", author.id(), today());
            faces.safety.notSafe(line, null);
            faces.safety.writePlan(line, 0, Map.of(PlanPart.HELPS, "Muziek."), Assent.YES, null);
            faces.safety.addThreat(line, ThreatKind.CONTACT, Seriousness.SERIOUS, "2026", "Hij belde.", null);
        });
        triaged = Triaged.of(faces, line, author, cast.get(Relation.COORDINATOR));
        offered = Offered.of(faces, school);
        faces.people.run(cast.get(Relation.COORDINATOR), () -> faces.matches.await(line, 0, MatchAsks.GIRL));
        note = only("trajectory.note");
        task = only("trajectory.task");
        step = planned(author);
        told = told(author);
        part = faces.people.asHouse(() -> faces.teams.appoint(
                line.value(), faces.people.person(Role.SIGNALLER).id(), Part.MEMBER, Set.of(), null, null));
        companion = companion();
        parent = FamilyAsks.parent(faces, this);
        conference = conference();
        point = only("conference.point");
        share = shares();
        opening = opened();
        credential();
        faces.people.asHouse(() -> faces.keys.create(school, Role.SIGNALLER));
        key = OWNER.sql("select id from access.api_key where organisation = ?")
                .param(school.value())
                .query(UUID.class)
                .single();
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    static Actor.Key key(OrganisationId organisation, Role role) {
        return new Actor.Key(ApiKeyId.random(), organisation, Set.of(role));
    }

    UUID of(Relation relation) {
        return java.util.Objects.requireNonNull(cast.get(relation)).id().value();
    }

    private void people(Role role, OrganisationId hospital) {
        OrganisationId operating = faces.people.asHouse(() -> faces.organisations.operating("Zorgregio in beheer"));
        OrganisationId help = faces.people.organisation();
        for (Relation relation : Relation.values()) {
            OrganisationId organisation = switch (relation) {
                case OPERATOR -> operating;
                case COLLEAGUE, KEEPER -> school;
                case FELLOW -> hospital;
                case COORDINATOR, COORDINATORS_COLLEAGUE -> help;
                default -> faces.people.organisation();
            };
            cast.put(relation, faces.people.person(organisation, role));
        }
    }

    /** A plan of one step, which she says yes to. */
    private UUID planned(Actor.Person author) {
        nl.veerkracht.plan.Part.Step first = new nl.veerkracht.plan.Part.Step(
                LifeDomain.LEISURE,
                "Fiets uitzoeken",
                "Ik",
                null,
                nl.veerkracht.plan.Part.Step.State.OPEN,
                false,
                null);
        Saved saved = faces.people.as(author, () -> faces.plans.add(line, first));
        faces.people.run(author, () -> faces.plans.agree(line, 1, nl.veerkracht.plan.Assent.YES, "Ja."));
        return ((Saved.Done) saved).id();
    }

    private UUID told(Actor.Person author) {
        Kept kept = faces.people.as(author, () -> faces.timelines.tell(line, TimelineAsks.TELLING));
        return ((Kept.Done) kept).event();
    }

    /** Of these two, whatever else a database that tests share proposes about either of them. */
    private static LinkProposalId proposal(SignalId one, SignalId other) {
        return new LinkProposalId(OWNER.sql(
                        "select id from thread.proposal where state = 'open' and one = any (:both) and other = any (:both)")
                .param("both", new UUID[] {one.value(), other.value()})
                .query(UUID.class)
                .single());
    }

    private TrajectoryId line(Actor.Person weigher) {
        Opening words = new Opening(thread, successor.id(), "Dewi", null, "2011-03", "Een eigen kamer.");
        return ((Opened.Now) faces.people.as(weigher, () -> faces.trajectories.open(words))).id();
    }

    /** The one who opened the line coordinates it no more; she is somebody a line can be handed over to. */
    private void teams() {
        faces.people.run(new Actor.House("test"), () -> {
            faces.teams.handOver(line.value(), cast.get(Relation.COORDINATOR).id(), ALL);
            faces.teams.appoint(
                    line.value(),
                    cast.get(Relation.STAND_IN).id(),
                    Part.STAND_IN,
                    ALL,
                    null,
                    Instant.now().plus(Duration.ofDays(3)));
            faces.teams.appoint(thread.value(), cast.get(Relation.WEIGHS).id(), Part.WEIGHER, ALL, null, null);
        });
        for (Relation relation : Relation.values()) {
            if (!relation.sees().isEmpty()) {
                for (UUID dossier : List.of(thread.value(), line.value())) {
                    member(relation, dossier);
                }
            }
        }
    }

    private void member(Relation relation, UUID dossier) {
        Part as = relation == Relation.BREAK_GLASS ? Part.BREAK_GLASS : Part.MEMBER;
        UUID member = faces.people.asHouse(() -> faces.teams.appoint(
                dossier,
                cast.get(relation).id(),
                as,
                relation.sees(),
                null,
                Instant.now().plus(Duration.ofDays(3))));
        if (relation == Relation.FORMER) {
            faces.people.run(new Actor.House("test"), () -> faces.teams.dismiss(member));
        }
    }

    private WeighingId signing(Actor.Person weigher) {
        LocalDate again = today().plusMonths(3);
        Map<String, List<String>> form = Intakes.weighed(again);
        WeighingId id = faces.people.as(weigher, () -> faces.weighings.start(thread, "weighing"));
        faces.people.run(weigher, () -> faces.weighings.save(id, 0, form));
        faces.people.run(
                weigher,
                () -> faces.weighings.conclude(
                        id, 1, List.of(cast.get(Relation.AUTHOR).id())));
        return id;
    }

    private ConsultationId consultation(Actor.Person weigher) {
        Asked now = faces.people.as(
                weigher, () -> faces.consultations.ask(thread, specialist.id(), "Wat zou jij hier doen?"));
        return ((Asked.Now) now).id();
    }

    private UUID conference() {
        faces.people.run(cast.get(Relation.AUTHOR), () -> faces.conferences.ask(line, "Mag zij later beginnen?", true));
        UUID asked = only("conference.point");
        faces.people.run(
                cast.get(Relation.COORDINATOR),
                () -> faces.conferences.plan(line, ConferenceAsks.plan(this, List.of(asked))));
        return only("conference.conference");
    }

    private UUID companion() {
        faces.people.run(cast.get(Relation.COORDINATOR), () -> faces.circle.add(line, CircleAsks.buddy()));
        UUID id = only("circle.companion");
        faces.people.run(cast.get(Relation.AUTHOR), () -> {
            faces.circle.agree(line, id, new Companion.Agreement("Weer met de bus durven.", 7, 0));
            faces.circle.met(line, id, today(), 90, "Samen naar de markt.");
        });
        return id;
    }

    private UUID shares() {
        UUID id = UUID.randomUUID();
        OWNER.sql("""
                insert into sharing.share (id, resource_kind, resource, owner_organisation, granted_by, grantee_kind, grantee, what, purpose, ground,
                  told, until)
                select g.id, 'signal', :signal, :school, :keeper, g.kind, g.grantee, g.what, 'weigh', 'legal_task', 'yes', now() + interval '9 days'
                from (values (:id::uuid, 'account', :account::uuid, '{content}'::text[]),
                  (gen_random_uuid(), 'organisation', :organisation::uuid, '{content}'),
                  (gen_random_uuid(), 'dossier', :thread::uuid, '{identity,content,contact}')) g(id, kind, grantee, what)
                """)
                .param("id", id)
                .param("signal", kept.value())
                .param("school", school.value())
                .param("keeper", of(Relation.KEEPER))
                .param("account", of(Relation.SHARED_WITH))
                .param(
                        "organisation",
                        cast.get(Relation.SHARED_WITH_ORGANISATION)
                                .inOrganisation()
                                .value())
                .param("thread", thread.value())
                .update();
        return id;
    }

    private UUID opened() {
        Actor.Person doctor = faces.people.person(Role.SPECIALIST);
        faces.people.run(doctor, () -> faces.glass.open(line.value(), "Zij belde in paniek, niemand neemt op."));
        return OWNER.sql("select id from access.break_glass where account = ?")
                .param(doctor.id().value())
                .query(UUID.class)
                .single();
    }

    UUID only(String table) {
        return OWNER.sql("select id from " + table + " where trajectory = ?")
                .param(line.value())
                .query(UUID.class)
                .single();
    }

    private static void set(String table, String column, UUID value, UUID id) {
        OWNER.sql("update " + table + " set " + column + " = ? where id = ?")
                .params(value, id)
                .update();
    }

    /** How the clerk would sign in. */
    private void credential() {
        OWNER.sql("insert into access.credential (account) values (?)")
                .param(clerk.id().value())
                .update();
    }

    int version(String table, UUID id) {
        return OWNER.sql("select version from " + table + " where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** The words of a path or a statement that stand for something of this scene. */
    Map<String, UUID> names() {
        return Map.ofEntries(
                Map.entry("kept", kept.value()),
                Map.entry("fellows", fellows.value()),
                Map.entry("unkept", unkept.value()),
                Map.entry("thread", thread.value()),
                Map.entry("open", open.value()),
                Map.entry("confirmed", confirmed.value()),
                Map.entry("draft", draft.value()),
                Map.entry("signing", signing.value()),
                Map.entry("version", version),
                Map.entry("asked", asked.value()),
                Map.entry("line", line.value()),
                Map.entry("triage", triaged.draft().value()),
                Map.entry("service", offered.value()),
                Map.entry("screening", screening),
                Map.entry("note", note),
                Map.entry("task", task),
                Map.entry("share", share),
                Map.entry("companion", companion),
                Map.entry("parent", parent),
                Map.entry("conference", conference),
                Map.entry("point", point),
                Map.entry("opening", opening),
                Map.entry("school", school.value()),
                Map.entry("clerk", clerk.id().value()));
    }
}
