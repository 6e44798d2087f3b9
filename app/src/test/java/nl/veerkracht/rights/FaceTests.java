package nl.veerkracht.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Every public method of a room's face says who may call it. */
class FaceTests {

    private static final Path SOURCES = Path.of("src/main/java/nl/veerkracht");

    /** Rooms that decide nothing about people: their callers have decided before. */
    private static final List<String> DEEPER = List.of("actor", "keys", "database", "vault", "web", "cli");

    @Test
    void every_public_method_of_a_face_begins_by_saying_who() throws IOException {
        List<String> silent = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(faces()));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                silent.addAll(silentIn(unit, docs));
            }
        }
        assertThat(silent).isEmpty();
    }

    private static List<Path> faces() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            List<Path> found = all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            !DEEPER.contains(SOURCES.relativize(file).getName(0).toString()))
                    .filter(FaceTests::isFace)
                    .toList();
            assertThat(found).hasSizeGreaterThan(5);
            return found;
        }
    }

    private static boolean isFace(Path file) {
        try {
            String text = Files.readString(file);
            return text.contains("\n@Component\n") && text.contains("\npublic class ");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> silentIn(CompilationUnitTree unit, DocTrees docs) {
        List<String> silent = new ArrayList<>();
        for (Tree type : unit.getTypeDecls()) {
            if (type instanceof ClassTree face) {
                face.getMembers().stream()
                        .filter(member -> member instanceof MethodTree method && isAsked(method))
                        .map(MethodTree.class::cast)
                        .filter(method -> !saysWho(docs, unit, method))
                        .forEach(method -> silent.add(face.getSimpleName() + "." + method.getName()));
            }
        }
        return silent;
    }

    /** What a room implements for a lower room is described there; constructors are called by nobody. */
    private static boolean isAsked(MethodTree method) {
        boolean inherited = method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
        return method.getModifiers().getFlags().contains(Modifier.PUBLIC)
                && !method.getModifiers().getFlags().contains(Modifier.STATIC)
                && method.getReturnType() != null
                && !inherited;
    }

    private static boolean saysWho(DocTrees docs, CompilationUnitTree unit, MethodTree method) {
        TreePath path = TreePath.getPath(unit, method);
        DocCommentTree comment = docs.getDocCommentTree(path);
        return comment != null
                && (comment.toString().startsWith("Who:") || comment.toString().startsWith("As {@link"));
    }
}
