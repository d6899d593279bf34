package org.huiyin.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huiyin.conversation.Conversation;
import org.huiyin.conversation.MessageCard;
import org.huiyin.intake.Intake;
import org.huiyin.intake.ManyReports;
import org.huiyin.intake.Reports;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Wired;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of reviews, as the consoles of the platforms write them. */
class ImportsTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String TAOBAO = """
            订单编号,买家昵称,评价内容,追评内容,评价时间,评分,宝贝名称
            %1$s1,t***1,"盖子拧不紧，
            还漏水",一周后更严重,2026-11-01 10:20:30,1星,保温杯
            %1$s2,t***2,很好用,,2026/11/2 9:05,好评,保温杯
            %1$s3,t***3,此用户没有填写评价。,,2026-11-02,5,保温杯
            %1$s4,t***4,颜色不对,,昨天,3,保温杯
            %1$s5,t***5,太小了,,2026年11月3日 08:00,9,保温杯
            """;

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatCanBeKeptIsKeptAndTheRestSaysWhy(MigratedDatabase database) {
        in(database, wired -> {
            var id = runs(wired, "taobao.csv", TAOBAO.formatted(mark()).getBytes(GB18030));

            var card = wired.get(Imports.class).find(id, Caller.SYSTEM);
            assertThat(card.state()).isEqualTo(ImportState.DONE);
            assertThat(card.encoding()).isEqualTo("GB18030");
            assertThat(card.mapping().columnOf(Field.MORE)).contains("追评内容");
            assertThat(card.kept()).isEqualTo(2);
            assertThat(card.done()).isEqualTo(5);
            assertThat(wired.get(Imports.class).remarks(id, 0, Caller.SYSTEM))
                    .extracting(Remark::row, Remark::column, Remark::code)
                    .containsExactly(
                            tuple(3L, "评价内容", "empty"), tuple(4L, "评价时间", "time"), tuple(5L, "评分", "field.rating"));
            assertThat(wired.get(ManyReports.class).waiting(100)).isEmpty();
            wired.at(wired.now().plusSeconds(10));
            var waiting = wired.get(ManyReports.class).waiting(100);
            assertThat(wired.get(Reports.class).all(waiting)).anySatisfy(report -> {
                assertThat(report.text()).isEqualTo("盖子拧不紧，\n还漏水\n一周后更严重");
                assertThat(report.rating()).isEqualTo(1);
                assertThat(report.touchpoint()).isEqualTo("taobao");
            });
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void theSameFileTwiceChangesNothing(MigratedDatabase database) {
        in(database, wired -> {
            var file = TAOBAO.formatted(mark());
            runs(wired, "taobao.csv", file.getBytes(GB18030));
            var reports = wired.get(ManyReports.class).countWaiting();

            var again = runs(wired, "taobao.csv", ("\uFEFF" + file).getBytes(StandardCharsets.UTF_8));

            var card = wired.get(Imports.class).find(again, Caller.SYSTEM);
            assertThat(card.kept()).isZero();
            assertThat(card.known()).isEqualTo(2);
            assertThat(wired.get(ManyReports.class).countWaiting()).isEqualTo(reports);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void otherWordsOfAReportThatIsThereGoBelowIt(MigratedDatabase database) {
        in(database, wired -> {
            var mark = mark();
            runs(wired, "first.csv", reviews(mark, "盖子漏水", "很好用", "The lid leaks"));
            wired.at(wired.now().plusSeconds(86_400));

            var later = reviews(mark, "盖子漏水\n一周后更严重", "不好用了", "The lid leaks");
            var second = runs(wired, "second.csv", later);
            var third = runs(wired, "third.csv", later);
            var fourth = runs(wired, "first.csv", reviews(mark, "盖子漏水", "很好用", "The lid leaks"));

            var card = wired.get(Imports.class).find(second, Caller.SYSTEM);
            assertThat(List.of(card.kept(), card.known(), card.changed(), card.faulty()))
                    .containsExactly(0L, 1L, 2L, 0L);
            assertThat(wired.get(Imports.class).remarks(second, 0, Caller.SYSTEM))
                    .extracting(Remark::row, Remark::code, Remark::excerpt)
                    .containsExactly(tuple(1L, "changed", ""), tuple(2L, "changed", ""));
            for (var again : List.of(third, fourth)) {
                card = wired.get(Imports.class).find(again, Caller.SYSTEM);
                assertThat(List.of(card.kept(), card.known(), card.changed())).containsExactly(0L, 3L, 0L);
            }
            assertThat(saidBelow(wired, second)).containsExactly("一周后更严重", "(改为)不好用了");
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aNumberThatIsNoNameOfAReviewMakesNoConversation(MigratedDatabase database) {
        in(database, wired -> {
            var file = "id,内容\nitem%1$s,茶\nitem%1$s,水\nitem%1$s,茶\n"
                    .formatted(mark())
                    .getBytes(StandardCharsets.UTF_8);

            var first = runs(wired, "items.csv", file);
            var second = runs(wired, "items.csv", file);

            var card = wired.get(Imports.class).find(first, Caller.SYSTEM);
            assertThat(List.of(card.kept(), card.known(), card.faulty())).containsExactly(1L, 1L, 1L);
            assertThat(wired.get(Imports.class).remarks(first, 0, Caller.SYSTEM))
                    .extracting(Remark::row, Remark::column, Remark::code)
                    .containsExactly(tuple(2L, "id", "importing.twice"));
            card = wired.get(Imports.class).find(second, Caller.SYSTEM);
            assertThat(List.of(card.kept(), card.known(), card.changed(), card.faulty()))
                    .containsExactly(0L, 2L, 0L, 1L);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatItsAuthorHadErasedIsNotBroughtBack(MigratedDatabase database) {
        in(database, wired -> {
            var mark = mark();
            runs(wired, "first.csv", reviews(mark, "盖子漏水", "很好用", "tea"));
            wired.at(wired.now().plusSeconds(10));
            var report = wired.get(ManyReports.class).waiting(1).getFirst();
            wired.get(Intake.class).erase(report);

            var again = runs(wired, "second.csv", reviews(mark, "盖子漏水，电话13800000000", "很好用", "tea"));

            var card = wired.get(Imports.class).find(again, Caller.SYSTEM);
            assertThat(List.of(card.kept(), card.known(), card.changed())).containsExactly(0L, 3L, 0L);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void everyFormatSaysTheSame(MigratedDatabase database) {
        in(database, wired -> {
            var mark = mark();
            var lines = "{\"id\":\"%1$s1\",\"内容\":\"漏水\",\"rating\":2}\nnonsense\n{\"id\":\"%1$s2\",\"内容\":\"好\"}\n";
            var ndjson = runs(wired, "a.ndjson", lines.formatted(mark).getBytes(StandardCharsets.UTF_8));
            var xlsx = runs(wired, "a.xlsx", workbook(mark));
            var tabs = runs(wired, "a.txt", ("id\t内容\n" + mark + "9\t茶\n").getBytes(StandardCharsets.UTF_16));

            assertThat(wired.get(Imports.class).find(ndjson, Caller.SYSTEM).kept())
                    .isEqualTo(2);
            assertThat(wired.get(Imports.class).find(ndjson, Caller.SYSTEM).faulty())
                    .isEqualTo(1);
            assertThat(wired.get(Imports.class).find(xlsx, Caller.SYSTEM).kept())
                    .isEqualTo(1);
            assertThat(wired.get(Imports.class).find(tabs, Caller.SYSTEM).kept())
                    .isEqualTo(1);
            assertThat(wired.get(Imports.class).find(tabs, Caller.SYSTEM).delimiter())
                    .isEqualTo("\t");
        });
    }

    @Test
    void aBombIsRefusedWhileItUnpacks() {
        in(MigratedDatabase.h2(), wired -> {
            assertThatThrownBy(() -> wired.get(Imports.class).upload("bomb.xlsx", in(bomb()), Caller.SYSTEM))
                    .isInstanceOfSatisfying(Refusal.Invalid.class, refusal -> assertThat(
                                    refusal.errors().getFirst().key())
                            .isIn("importing.unreadable.unpacked", "importing.unreadable.cell"));
            assertThatThrownBy(() -> wired.get(Imports.class).upload("a.csv", in(new byte[0]), Caller.SYSTEM))
                    .isInstanceOf(Refusal.Invalid.class);
            assertThatThrownBy(() -> wired.get(Imports.class)
                            .upload("a.xlsx", in("PK\3\4rest".getBytes(GB18030)), Caller.SYSTEM))
                    .isInstanceOf(Refusal.Invalid.class);
        });
    }

    @Test
    void sixBytesOfChineseWindowsAreRead() throws IOException {
        byte[] words = {(byte) 0xB5, (byte) 0xC7, (byte) 0xC2, (byte) 0xBC, (byte) 0xCA, (byte) 0xA7};
        var file = Files.write(data.resolve("words.csv"), words);

        assertThat(Encoding.of(file)).isEqualTo(GB18030);
        try (var reader = Encoding.reader(file, GB18030)) {
            var read = new char[9];
            assertThat(new String(read, 0, reader.read(read))).isEqualTo("登录失");
        }
    }

    private static byte[] reviews(String mark, String... texts) {
        var file = new StringBuilder("评价编号,评价内容\n");
        for (int i = 0; i < texts.length; i++) {
            file.append(mark).append(i).append(",\"").append(texts[i]).append("\"\n");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> saidBelow(Wired wired, UUID file) {
        wired.at(wired.now().plusSeconds(10));
        var remarked = wired.get(Imports.class).remarks(file, 0, Caller.SYSTEM).stream()
                .map(Remark::report)
                .toList();
        return wired.get(Reports.class).all(wired.get(ManyReports.class).waiting(100)).stream()
                .filter(report -> remarked.contains(report.reference()))
                .flatMap(report -> wired.get(Conversation.class).withReport(report.id()).stream())
                .map(MessageCard::text)
                .toList();
    }

    private static UUID runs(Wired wired, String name, byte[] file) {
        var imports = wired.get(Imports.class);
        var card = imports.upload(name, in(file), Caller.SYSTEM);
        imports.means(card.id(), "taobao", "Asia/Shanghai", card.mapping(), Caller.SYSTEM);
        assertThat(imports.preview(card, Caller.SYSTEM)).isNotEmpty();
        assertThat(imports.trial(card.id(), Caller.SYSTEM).rows()).isEqualTo(card.total());
        wired.get(ImportRows.class).start(card.id(), Caller.SYSTEM, wired.now());
        wired.get(ImportRun.class).run(card.id(), done -> {});
        return card.id();
    }

    private static byte[] workbook(String mark) {
        var sheet = """
                <worksheet><sheetData>
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>评论时间</t></is></c></row>
                <row r="2"><c r="A2" t="str"><v>%s</v></c><c r="B2" t="inlineStr"><is><r><t>保温</t></r><r><t>杯漏水</t></r></is></c><c r="C2" s="1"><v>46327.5</v></c></row>
                </sheetData></worksheet>""".formatted(mark);
        return zip(
                "xl/sharedStrings.xml",
                "<sst><si><t>评论ID</t></si><si><r><t>评论</t></r><rPh><t>x</t></rPh><r><t>内容</t></r></si></sst>",
                "xl/styles.xml",
                "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>",
                "xl/worksheets/sheet1.xml",
                sheet);
    }

    private static byte[] bomb() {
        var zeros = " ".repeat(1024 * 1024);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 600; i++) {
                zip.write(zeros.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void in(MigratedDatabase database, Consumer<Wired> test) {
        database.inTransaction(manager -> {
            test.accept(Wired.on(manager, data.resolve(database.toString())));
            manager.getTransaction().setRollbackOnly();
        });
    }

    private static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static String mark() {
        return Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 1);
    }
}
