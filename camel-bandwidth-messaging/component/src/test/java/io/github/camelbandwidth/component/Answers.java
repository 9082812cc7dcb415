/* Licensed under the Apache License, Version 2.0; see LICENSE. */
package io.github.camelbandwidth.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The table in {@code docs/guide/receive.md} of what a call is answered when. */
final class Answers {
    private static final Path PAGE = Path.of("..", "..", "docs", "guide", "receive.md");
    private static final Pattern ROW = Pattern.compile("^\\| (\\d{3})(, with [^|]*)? \\| (.*) \\|$", Pattern.MULTILINE);

    /** A row. */
    record Answer(int status, String when) {}

    private Answers() {}

    static List<Answer> all() {
        try {
            return ROW.matcher(Files.readString(PAGE))
                    .results()
                    .map(Answers::answer)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(MatchResult row) {
        return new Answer(Integer.parseInt(row.group(1)), row.group(3));
    }

    /** What the table says; it has to have exactly one such row. */
    static int when(String when) {
        List<Answer> rows =
                all().stream().filter(answer -> answer.when().equals(when)).toList();
        if (rows.size() != 1) {
            throw new AssertionError("one row '" + when + "' was expected in " + PAGE + ", but there are " + rows);
        }
        return rows.get(0).status();
    }
}
