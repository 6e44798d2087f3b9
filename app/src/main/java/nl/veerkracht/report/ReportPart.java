package nl.veerkracht.report;

import java.util.Map;
import java.util.Optional;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.signal.SignalPart;
import nl.veerkracht.signal.SignalView;
import org.springframework.stereotype.Component;

/** On the page of a signal that came by the open form: what was written to and fro. */
@Component
class ReportPart implements SignalPart {

    private final Reports reports;

    ReportPart(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Optional<Piece> of(SignalView view) {
        boolean keeps = Acting.current()
                .account()
                .filter(me -> me.equals(view.meta().keeper()))
                .isPresent();
        return view.content() == null
                ? Optional.empty()
                : reports.of(view.meta().id())
                        .map(talk -> new Piece("report/panel", Map.of("talk", talk, "keeps", keeps)));
    }
}
