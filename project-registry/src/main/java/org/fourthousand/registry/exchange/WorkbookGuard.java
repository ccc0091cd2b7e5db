package org.fourthousand.registry.exchange;

import java.io.IOException;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;

/**
 * Looks into a workbook before it is read: that it is one, carries no macros, and unpacks to no more than a workbook of
 * this size does. What it says of itself is not believed; each part is unpacked and counted, and thrown away.
 */
final class WorkbookGuard {

    private static final int MOST_PARTS = 100;
    private static final long MOST_BYTES = 64L << 20;
    private static final int BUFFER = 1 << 14;
    private static final XMLInputFactory XML = xml();

    private WorkbookGuard() {}

    /** @throws Problem when it is to be refused */
    static void check(byte[] bytes) {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw unreadable();
        }
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            var parts = 0;
            var left = MOST_BYTES;
            var workbook = false;
            for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (++parts > MOST_PARTS) {
                    throw tooLarge();
                }
                refuseMacros(entry);
                workbook |= entry.getName().equals("xl/workbook.xml");
                left -= unpacked(zip, entry, left);
                refuseEntities(zip, entry);
            }
            if (!workbook) {
                throw unreadable();
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw unreadable();
        }
    }

    private static void refuseMacros(ZipArchiveEntry entry) {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/")) {
            throw new Problem(
                    ImportProblem.MACRO_WORKBOOK,
                    Text.of("请另存为不含宏的 .xlsx 后再提交。", "Save it as .xlsx without macros, then send it again."));
        }
    }

    private static long unpacked(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException {
        var buffer = new byte[BUFFER];
        var count = 0L;
        try (var content = zip.getInputStream(entry)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                count += read;
                if (count > most) {
                    throw tooLarge();
                }
            }
        }
        return count;
    }

    /** Entities of XML may grow without end or name files of the server, and no workbook has any. */
    private static void refuseEntities(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (var content = zip.getInputStream(entry)) {
            var reader = XML.createXMLStreamReader(content);
            while (reader.hasNext() && !reader.isStartElement()) {
                if (reader.next() == XMLStreamConstants.DTD) {
                    throw unreadable();
                }
            }
        } catch (XMLStreamException noXml) {
            // a picture, or something that cannot be read as a sheet either
        }
    }

    private static XMLInputFactory xml() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static Problem tooLarge() {
        return new Problem(
                ImportProblem.WORKBOOK_TOO_LARGE,
                Text.of("工作簿解压后过大。请使用模板,并分批导入。", "It unpacks to too much. Use the template, and import in parts."));
    }

    static Problem unreadable() {
        return new Problem(
                ImportProblem.UNREADABLE_WORKBOOK,
                Text.of(
                        "文件损坏、有密码或不是 .xlsx 工作簿。请用模板重新填写并保存为 .xlsx。",
                        "The file is broken, has a password or is no .xlsx workbook. Fill in the template and save it as .xlsx."));
    }
}
