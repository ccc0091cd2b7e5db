package org.fourthousand.review;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The database as its owner sees it, whom no row-level security binds: what really stands in the rows. */
@Singleton
public class Owner {

    private final String url;
    private final String user;
    private final String password;

    Owner(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.flyway.username") String user,
            @ConfigProperty(name = "quarkus.flyway.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** The first value of the first row, as text. */
    public String ask(String sql) {
        try (var connection = connect(url, user);
                var result = connection.createStatement().executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "no row";
        } catch (SQLException refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        }
    }

    /** Changes rows behind the service's back. */
    public void command(String sql) {
        try (var connection = connect(url, user);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        }
    }

    /** The name of the user who owns the tables. */
    public String user() {
        return user;
    }

    /** Its password. */
    public String password() {
        return password;
    }

    /** The address of another database on the same server. */
    public String beside(String database) {
        return url.replaceFirst("/[^/]+$", "/" + database);
    }

    /** A connection to some database of the server, as some user. */
    public Connection connect(String address, String as) throws SQLException {
        return DriverManager.getConnection(address, as, password);
    }
}
