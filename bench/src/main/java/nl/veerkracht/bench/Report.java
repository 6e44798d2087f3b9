package nl.veerkracht.bench;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Figures for programs on standard output, for people on standard error. */
record Report(PrintWriter out, PrintWriter err) {

    Figures tell(String city, Map<Kind, Figures> figures) {
        err.printf(
                Locale.ROOT,
                "%-16s %7s %8s %8s %8s %8s %6s %10s%n",
                "",
                "n",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "max ms",
                "errors",
                "statements");
        Figures all = new Figures();
        figures.forEach((kind, one) -> {
            line(city, kind.code(), one);
            all.add(one);
        });
        line(city, "all", all);
        return all;
    }

    private void line(String city, String page, Figures figures) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("what", "page");
        line.put("city", city);
        line.put("page", page);
        line.putAll(figures.all());
        out.println(Json.line(line));
        out.flush();
        err.printf(
                Locale.ROOT,
                "%-16s %7s %8s %8s %8s %8s %6s %10s%n",
                page,
                line.get("n"),
                line.get("p50"),
                line.get("p95"),
                line.get("p99"),
                line.get("max"),
                line.get("errors"),
                line.get("statements"));
        err.flush();
    }

    void memory(String city, AppProcess app) {
        int now = app.megabytes("VmRSS");
        int most = app.megabytes("VmHWM");
        out.println(Json.line(Map.of("what", "memory", "city", city, "rss_mb", now, "rss_most_mb", most)));
        err.printf("resident memory of the application: %d MB, at most %d MB%n", now, most);
    }

    /** How much longer the same page takes in the larger city. */
    void growth(Map<Kind, Figures> small, Map<Kind, Figures> large) {
        large.forEach((kind, figures) -> {
            Figures other = small.get(kind);
            double ratio = other == null ? Double.NaN : figures.percentile(95) / other.percentile(95);
            out.println(Json.line(Map.of("what", "growth", "page", kind.code(), "p95_ratio", ratio)));
            err.printf(Locale.ROOT, "%-16s p95 %.2f times that of the small city%n", kind.code(), ratio);
        });
    }
}
