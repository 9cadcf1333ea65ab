// Validates PDF documents with veraPDF's engine: each must say that it is PDF/UA-1 and PDF/A-2a (3a when it carries data), and be it.
// One run for all of them: the engine needs two seconds to start and warms up over the first documents.
// Prints each broken rule of each document with how often, what and the first place, then how many documents were checked.
// Ends with 1 when one is not as it should be, 2 when there is none.
//
// Usage: java -cp ENGINE VeraCheck.java FILE|FOLDER...
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class VeraCheck {
    /** What a document must say of itself: exactly one of these lists. */
    private static final List<List<PDFAFlavour>> EXPECTED = List.of(
        List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1), List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1));

    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        List<Path> files = new ArrayList<>();
        for (String argument : arguments) {
            try (Stream<Path> found = Files.walk(Path.of(argument))) {
                found.filter(path -> path.toString().endsWith(".pdf")).sorted().forEach(files::add);
            }
        }
        if (files.isEmpty()) {
            System.err.println("ratswerk: error: there is no document to check\nhint: VeraCheck.java FILE|FOLDER...");
            System.exit(2);
        }
        ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Future<List<String>>> answers = new ArrayList<>();
        for (Path file : files) {
            answers.add(workers.submit((Callable<List<String>>) () -> faults(file)));
        }
        int faulty = 0;
        for (Future<List<String>> answer : answers) {
            List<String> faults = answer.get();
            if (!faults.isEmpty()) {
                faulty++;
            }
            faults.forEach(System.out::println);
        }
        workers.shutdown();
        System.out.println("veraPDF: " + files.size() + " documents checked, " + faulty + " with faults");
        System.exit(faulty == 0 ? 0 : 1);
    }

    /** One line for each broken rule; none for a document that is what it says. */
    private static List<String> faults(Path file) {
        List<String> lines = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file);
            PDFAParser parser = Foundries.defaultInstance().createParser(bytes)) {
            List<PDFAFlavour> declared = new ArrayList<>(parser.getFlavours());
            declared.sort(null);
            boolean isExpected = EXPECTED.contains(declared);
            if (!isExpected) {
                lines.add(file + ": says that it is " + declared + ", not PDF/UA-1 and PDF/A-2a or 3a");
            }
            List<PDFAFlavour> checked = isExpected ? declared : EXPECTED.get(0);
            parser.setFlavours(checked);
            try (PDFAValidator validator = Foundries.defaultInstance().createValidator(checked)) {
                List<ValidationResult> results = validator.validateAll(parser);
                if (results.size() != checked.size()) {
                    lines.add(file + ": was checked against " + results.size() + " standards instead of " + checked.size());
                }
                for (ValidationResult result : results) {
                    describe(file, result, lines);
                }
            }
        } catch (Exception | StackOverflowError | OutOfMemoryError error) {
            lines.add(file + ": could not be checked: " + error);
        }
        return lines;
    }

    private static void describe(Path file, ValidationResult result, List<String> lines) {
        if (result.isCompliant()) {
            return;
        }
        Map<String, String> first = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                first.putIfAbsent(rule, assertion.getMessage() + " @ " + assertion.getLocation().getContext());
            }
        }
        Map<String, Integer> counts = new TreeMap<>();
        result.getFailedChecks().forEach((rule, count) ->
            counts.merge(rule.getClause() + "-" + rule.getTestNumber(), count, Integer::sum));
        if (counts.isEmpty()) {
            lines.add(file + ": " + result.getPDFAFlavour() + " is not kept, without a reason");
        }
        counts.forEach((rule, count) ->
            lines.add(file + ": " + result.getPDFAFlavour() + " " + rule + " (" + count + "x) " + first.get(rule)));
    }
}
