package nl.veerkracht.rights;

import java.util.Map;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.testing.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the face of the open form is asked about a scene. */
final class ReportAsks {

    private static final JdbcClient OWNER = JdbcClient.create(TestServer.owner());

    private ReportAsks() {}

    /** Long ago, so that no other test finds the open form busy. */
    static void byTheOpenForm(SignalId signal) {
        OWNER.sql("""
                insert into report.report (signal, key_id, stands, received_at)
                select id, key_id, 'parent', now() - interval '9 days' from signal.signal where id = ?
                """).param(signal.value()).update();
    }

    static Map<String, Asks.Ask> all() {
        return Map.of(
                "Reports.office()",
                (f, s) -> f.reports.office(),
                "Reports.receiveAt(OrganisationId)",
                (f, s) -> {
                    f.reports.receiveAt(s.school);
                    return "done";
                },
                "Reports.of(SignalId)",
                (f, s) -> f.reports.of(s.kept),
                "Reports.answer(SignalId,String)",
                (f, s) -> {
                    f.reports.answer(s.kept, "Dank je wel.");
                    return "done";
                },
                "Reports.readIt(SignalId)",
                (f, s) -> {
                    f.reports.readIt(s.kept);
                    return "done";
                },
                "Reports.close(SignalId,boolean)",
                (f, s) -> {
                    f.reports.close(s.kept, true);
                    return "done";
                });
    }
}
