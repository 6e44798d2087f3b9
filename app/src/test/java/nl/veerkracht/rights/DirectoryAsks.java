package nl.veerkracht.rights;

import java.util.List;
import java.util.Map;

/** How each method of the face of the directory is asked. */
final class DirectoryAsks {

    private DirectoryAsks() {}

    static Map<String, Asks.Ask> all() {
        return Map.of(
                "Directory.helping()", (f, s) -> f.directory.helping(),
                "Directory.find(ServiceId)", (f, s) -> f.directory.find(s.offered),
                "Directory.of(Collection)", (f, s) -> f.directory.of(List.of(s.offered)),
                "Directory.page(ServiceId,int)", (f, s) -> f.directory.page(null, 1),
                "Directory.write(Service)",
                        (f, s) -> {
                            f.directory.write(Offered.service(s.offered));
                            return "done";
                        },
                "Directory.confirm(ServiceId,Places)",
                        (f, s) -> {
                            f.directory.confirm(
                                    s.offered, Offered.service(s.offered).places());
                            return "done";
                        },
                "Directory.open(ServiceId,boolean)",
                        (f, s) -> {
                            f.directory.open(s.offered, false);
                            return "done";
                        });
    }
}
