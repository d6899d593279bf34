package org.huiyin.web.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.huiyin.importing.Field;
import org.huiyin.importing.ImportCard;
import org.huiyin.importing.ImportState;
import org.huiyin.importing.Imports.Result;
import org.huiyin.importing.Mapping;
import org.huiyin.importing.Remark;
import org.huiyin.web.page.Choice;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Ui;
import org.jspecify.annotations.Nullable;

/**
 * One file: what its columns mean while it waits, how far it is afterwards.
 *
 * @param preview its first rows
 * @param result of a trial that was just made, or null
 */
public record ImportPage(
        ImportCard file,
        List<List<String>> preview,
        Map<String, Mapping> saved,
        @Nullable Result result,
        List<Remark> remarks,
        long waiting,
        FormErrors errors) {

    private static final int HUNDRED = 100;

    public ImportPage {
        preview = List.copyOf(preview);
        saved = Map.copyOf(saved);
        remarks = List.copyOf(remarks);
    }

    public boolean isWaiting() {
        return file.state() == ImportState.UPLOADED;
    }

    public boolean isRunning() {
        return file.state() == ImportState.RUNNING;
    }

    public String state() {
        return file.state().name().toLowerCase(Locale.ROOT);
    }

    public long percent() {
        return file.total() == 0 ? HUNDRED : Math.min(HUNDRED, file.done() * HUNDRED / file.total());
    }

    public List<Field> fields() {
        return List.of(Field.values());
    }

    public static String nameOf(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    /** Whether a review is known again by its number, also with other words. */
    public boolean hasNumbers() {
        return file.mapping().columnOf(Field.EXTERNAL_ID).isPresent();
    }

    public @Nullable String hintOf(Ui ui, Field field) {
        return ui.find("importing.field." + nameOf(field) + ".hint").orElse(null);
    }

    /** Every column, and none. */
    public List<Choice> columns(Ui ui) {
        return Stream.concat(
                        Stream.of(Choice.of("", ui.t("importing.column.none"))),
                        file.header().stream()
                                .filter(column -> !column.isBlank())
                                .distinct()
                                .map(column -> Choice.of(column, column)))
                .toList();
    }

    public List<Choice> savedChoices() {
        return saved.keySet().stream()
                .sorted()
                .map(name -> Choice.of(name, name))
                .toList();
    }

    /** In the reader's words; what the core refused has its own. */
    public String why(Ui ui, Remark remark) {
        return ui.find("importing.remark." + remark.code())
                .or(() -> ui.find(remark.code()))
                .orElseGet(() -> ui.t("importing.remark.other"));
    }
}
