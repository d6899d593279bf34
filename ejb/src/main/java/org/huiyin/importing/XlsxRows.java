package org.huiyin.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of a workbook, read as a stream. Every unpacked byte is counted, whatever the archive says about its
 * size; nothing in it is resolved, fetched or calculated.
 */
final class XlsxRows implements Rows {

    private static final String SHEET = "xl/worksheets/sheet";
    /** Numbers of the built-in formats that are dates or times. */
    private static final Set<Integer> DATES =
            Set.of(14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 31, 36, 45, 46, 47, 50, 57);

    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int SECONDS_A_DAY = 86_400;

    private final ZipFile zip;
    private final Bounds bounds;
    private final List<String> shared;
    private final Set<Integer> dateStyles;
    private final XMLStreamReader sheet;
    private final List<String> header;
    private long unpacked;
    private long number;

    XlsxRows(Path file, Bounds bounds) throws IOException {
        this.bounds = bounds;
        this.zip = open(file);
        try {
            this.shared = sharedStrings();
            this.dateStyles = dateStyles();
            this.sheet = reader(firstSheet());
            var first = row();
            this.header = first == null
                    ? List.of()
                    : first.stream().map(String::strip).toList();
        } catch (XMLStreamException e) {
            zip.close();
            throw new UnreadableFile("xlsx", e);
        } catch (UnreadableFile e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            var zip = new ZipFile(file.toFile());
            if (zip.size() > Bounds.MOST_ENTRIES) {
                zip.close();
                throw new UnreadableFile("entries");
            }
            return zip;
        } catch (ZipException e) {
            throw new UnreadableFile("xlsx", e);
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            for (var cells = row(); cells != null; cells = row()) {
                if (++number > bounds.rows()) {
                    throw new UnreadableFile("rows");
                }
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    return new Row(number, cells);
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw new UnreadableFile("xlsx", e);
        }
    }

    private ZipEntry firstSheet() {
        return zip.stream()
                .filter(entry ->
                        entry.getName().startsWith(SHEET) && entry.getName().endsWith(".xml"))
                .min(Comparator.comparingInt((ZipEntry entry) -> entry.getName().length())
                        .thenComparing(ZipEntry::getName))
                .map(entry -> (ZipEntry) entry)
                .orElseThrow(() -> new UnreadableFile("xlsx"));
    }

    private @Nullable List<String> row() throws XMLStreamException {
        while (sheet.hasNext()) {
            if (sheet.next() == XMLStreamConstants.START_ELEMENT
                    && sheet.getLocalName().equals("row")) {
                return cells();
            }
        }
        return null;
    }

    private List<String> cells() throws XMLStreamException {
        var cells = new ArrayList<String>();
        while (sheet.hasNext()) {
            int event = sheet.next();
            if (event == XMLStreamConstants.END_ELEMENT && sheet.getLocalName().equals("row")) {
                return cells;
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && sheet.getLocalName().equals("c")) {
                cell(cells);
            }
        }
        return cells;
    }

    private void cell(List<String> cells) throws XMLStreamException {
        int column = columnOf(sheet.getAttributeValue(null, "r"), cells.size());
        var type = sheet.getAttributeValue(null, "t");
        var style = sheet.getAttributeValue(null, "s");
        if (column >= bounds.columns()) {
            throw new UnreadableFile("columns");
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value(textOf(sheet, "c", Set.of("v", "t")), type, style));
    }

    private String value(String raw, @Nullable String type, @Nullable String style) {
        if (raw.isEmpty()) {
            return "";
        }
        if ("s".equals(type)) {
            int index = whole(raw.strip());
            return index >= 0 && index < shared.size() ? shared.get(index) : "";
        }
        boolean date = type == null && style != null && dateStyles.contains(whole(style));
        return date ? date(raw) : plain(raw);
    }

    /** Long order numbers are kept as 1.2E+17. */
    private static String plain(String raw) {
        return raw.matches("-?\\d(\\.\\d+)?E[+-]?\\d{1,3}") ? new BigDecimal(raw).toPlainString() : raw;
    }

    private static String date(String serial) {
        try {
            double days = Double.parseDouble(serial);
            return DAY_ZERO.plusSeconds(Math.round(days * SECONDS_A_DAY)).format(WRITTEN);
        } catch (NumberFormatException | DateTimeException e) {
            return serial;
        }
    }

    /** "BC12" is the 55th column; where nothing is said, the next one. */
    private static int columnOf(@Nullable String reference, int next) {
        if (reference == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)) && i < 4; i++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
        }
        return Math.max(0, column - 1);
    }

    private List<String> sharedStrings() throws IOException, XMLStreamException {
        var entry = zip.getEntry("xl/sharedStrings.xml");
        var strings = new ArrayList<String>();
        if (entry != null) {
            var xml = reader(entry);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    strings.add(textOf(xml, "si", Set.of("t")));
                }
            }
        }
        return strings;
    }

    private Set<Integer> dateStyles() throws IOException, XMLStreamException {
        var entry = zip.getEntry("xl/styles.xml");
        if (entry == null) {
            return Set.of();
        }
        var own = new HashMap<Integer, String>();
        var styles = new HashSet<Integer>();
        var xml = reader(entry);
        boolean cellFormats = false;
        int place = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                cellFormats = false;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "numFmt" -> own.put(number(xml, "numFmtId"), xml.getAttributeValue(null, "formatCode"));
                case "cellXfs" -> cellFormats = true;
                case "xf" -> {
                    if (cellFormats && isDate(number(xml, "numFmtId"), own)) {
                        styles.add(place);
                    }
                    place += cellFormats ? 1 : 0;
                }
                default -> {}
            }
        }
        return styles;
    }

    private static boolean isDate(int format, Map<Integer, String> own) {
        var code = own.get(format);
        return DATES.contains(format)
                || (code != null
                        && code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "").matches("(?i).*[ymdhs年月日时].*"));
    }

    private static int number(XMLStreamReader xml, String attribute) {
        var value = xml.getAttributeValue(null, attribute);
        return value == null ? -1 : whole(value);
    }

    /** -1 where it is none of the numbers that stand in a workbook. */
    private static int whole(String text) {
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : -1;
    }

    /** The text of the wanted parts up to the end of the element; pronunciations and formulas are not among them. */
    private String textOf(XMLStreamReader xml, String until, Set<String> wanted) throws XMLStreamException {
        var text = new StringBuilder();
        boolean inside = false;
        boolean pronounced = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                pronounced |= xml.getLocalName().equals("rPh");
                inside = wanted.contains(xml.getLocalName()) && !pronounced;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals(until)) {
                    return text.toString();
                }
                pronounced &= !xml.getLocalName().equals("rPh");
                inside = false;
            } else if (inside && xml.isCharacters()) {
                text.append(xml.getText());
                if (text.length() > bounds.cell()) {
                    throw new UnreadableFile("cell");
                }
            }
        }
        return text.toString();
    }

    private XMLStreamReader reader(ZipEntry entry) throws IOException, XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new Counted(zip.getInputStream(entry)), "UTF-8");
    }

    /** Stops where more comes out of the archive than anybody means by a file of reviews. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) {
            unpacked += more;
            if (unpacked > bounds.bytes()) {
                throw new UnreadableFile("unpacked");
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
