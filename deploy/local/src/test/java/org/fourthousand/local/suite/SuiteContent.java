package org.fourthousand.local.suite;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fourthousand.local.port.Port;

/** Puts something into the parts of a suite, and looks what is there. */
final class SuiteContent {

    private static final String TOPIC = "registry.projects";
    private static final String RECIPIENT = "county-officer@example.org";

    private final Suite suite;

    SuiteContent(Suite suite) {
        this.suite = suite;
    }

    void writeRow(String text) throws Exception {
        try (var connection = postgres();
                var statement = connection.createStatement()) {
            statement.execute("create table kept (words text)");
            statement.execute("insert into kept values ('" + text + "')");
        }
    }

    List<String> rows() throws Exception {
        return ask("select words from kept");
    }

    List<String> durability() throws Exception {
        return ask("select setting from pg_settings where name in ('fsync', 'synchronous_commit')");
    }

    void sendRecordInTransaction(String text) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", suite.ports().address(Port.KAFKA)))) {
            admin.createTopics(Set.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", suite.ports().address(Port.KAFKA), "acks", "all", "transactional.id", "test");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            var sent = producer.send(new ProducerRecord<>(TOPIC, "key", text));
            producer.commitTransaction();
            sent.get();
        }
    }

    List<String> records() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", suite.ports().address(Port.KAFKA), "isolation.level", "read_committed");
        var partition = new TopicPartition(TOPIC, 0);
        List<String> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(Set.of(partition));
            consumer.seekToBeginning(Set.of(partition));
            consumer.poll(Duration.ofSeconds(10)).forEach(received -> found.add(received.value()));
        }
        return found;
    }

    Set<String> topics() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", suite.ports().address(Port.KAFKA)))) {
            return admin.listTopics().names().get();
        }
    }

    void sendMail(String subject) throws MessagingException {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(suite.ports().of(Port.SMTP)));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("suite@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(RECIPIENT));
        message.setSubject(subject);
        message.setText("交办");
        Transport.send(message);
    }

    /** The subjects in the recipient's mailbox, which must be as many as there are files for them. */
    List<String> mails() throws MessagingException, IOException {
        var session = Session.getInstance(new Properties());
        List<String> subjects = new ArrayList<>();
        try (var store = session.getStore("imap")) {
            store.connect("127.0.0.1", suite.ports().of(Port.IMAP), RECIPIENT, "any");
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            for (var message : inbox.getMessages()) {
                subjects.add(message.getSubject());
            }
        }
        return subjects.size() == mailFiles() ? subjects : List.of("files and mailbox differ");
    }

    private long mailFiles() throws IOException {
        try (var files = Files.walk(suite.mail())) {
            return files.filter(file -> file.toString().endsWith(".eml")).count();
        }
    }

    private List<String> ask(String query) throws Exception {
        List<String> answers = new ArrayList<>();
        try (var connection = postgres();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    private Connection postgres() throws IOException, SQLException {
        var secrets = new Properties();
        try (Reader in = Files.newBufferedReader(suite.stateFolder().resolve("secrets.properties"))) {
            secrets.load(in);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://" + suite.ports().address(Port.POSTGRES) + "/postgres",
                "postgres",
                secrets.getProperty("postgres"));
    }
}
