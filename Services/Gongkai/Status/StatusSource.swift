import Foundation
import Pipeline
import RabbitMQ
import StoreCore

/// Looks at the broker and the database. What cannot be reached is part of
/// what is found, and keeps nothing else from being seen.
actor StatusSource {
    private let settings: OperatorSettings
    private let inspector: QueueInspector
    private let management: ManagementAPI?
    private var database: OperatorDatabase?

    init(_ settings: OperatorSettings, management: ManagementAPI?) {
        self.settings = settings
        self.management = management
        inspector = QueueInspector(configuration: settings.broker)
    }

    func look() async -> SystemStatus {
        var status = SystemStatus(time: Date().timeIntervalSince1970)
        await lookAtQueues(&status)
        await lookAtRows(&status)
        status.seconds = Date().timeIntervalSince1970 - status.time
        return status
    }

    func close() {
        inspector.close()
    }

    private func lookAtQueues(_ status: inout SystemStatus) async {
        let counts: [Topology.Queue: QueueInspector.Counts]
        do {
            counts = try await inspector.counts()
        } catch {
            status.brokerFailure = error.description
            return
        }
        var managed: [Topology.Queue: SystemStatus.Managed] = [:]
        do throws(ManagementAPI.Failure) {
            managed = try await management?.queues() ?? [:]
        } catch {
            status.managementFailure = error.description
        }
        status.queues = Topology.Queue.allCases.map { name in
            SystemStatus.Queue(
                name: name, ready: counts[name]?.ready, consumers: counts[name]?.consumers ?? 0,
                managed: managed[name])
        }
    }

    private func lookAtRows(_ status: inout SystemStatus) async {
        do throws(StoreUnavailable) {
            let opened = try await opened()
            guard opened.schema.isSufficient else {
                status.schemaFailure = opened.schema.description
                database = nil
                return
            }
            status.census = try await opened.census()
        } catch {
            status.databaseFailure = error.description
            database = nil
        }
    }

    private func opened() async throws(StoreUnavailable) -> OperatorDatabase {
        if let database, await database.isOpen { return database }
        let opened = try await OperatorDatabase.open(settings.databaseForLooking, logger: OperatorSettings.logger)
        database = opened
        return opened
    }
}
