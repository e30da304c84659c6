// SPDX-License-Identifier: Apache-2.0
#include "models/messagemodel.h"

#include "base/result.h"
#include "models/messagewords.h"
#include "timeline/zonelens.h"

#include <QMetaEnum>

namespace TMinus {

namespace {

using namespace std::chrono_literals;

constexpr auto pace = 60ms; ///< between two flushes
constexpr int fixedColumns = int(MessageModel::Column::Ack) + 1;
/// A path is looked for in this much of a body: a cell is painted often.
constexpr qsizetype searchedBytes = 64 << 10;
constexpr qint64 veryLate = 5000; ///< ms

bool isNumber(int column)
{
    using Column = MessageModel::Column;
    return column == int(Column::Due) || column == int(Column::Late)
        || column == int(Column::FirstSeen) || column == int(Column::Try);
}

QVariant alignment(int column)
{
    return QVariant::fromValue(Qt::AlignVCenter
                               | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
}

std::optional<QString> found(const MessageRow &row, const MessageOrigin &origin,
                             const JsonPath &path)
{
    const QByteArray body = MessageWords::shownBody(row, origin);
    return path.find(QByteArray::fromRawData(body.data(), qMin(body.size(), searchedBytes)));
}

MessageArrangement::KeyOf pathKey(const JsonPath &path)
{
    return [path](const MessageRow &row, const MessageOrigin &origin) {
        const auto text = found(row, origin, path);
        return text ? MessageArrangement::Key(text->toUtf8()) : MessageArrangement::Key();
    };
}

} // namespace

MessageModel::MessageModel(qsizetype capacity, Now serverNow, QObject *parent)
    : QAbstractTableModel(parent)
    , m_capacity(qMax<qsizetype>(1, capacity))
    , m_serverNow(std::move(serverNow))
    , m_lens(new ZoneLens(this))
    , m_book(m_capacity)
    , m_arranger([this](const MessageArranger::Answer &answer) { takeAnswer(answer); })
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pace);
    connect(&m_soon, &QTimer::timeout, this, &MessageModel::flush);
}

MessageModel::~MessageModel() = default;

int MessageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int MessageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : fixedColumns + int(m_paths.size());
}

QVariant MessageModel::data(const QModelIndex &index, int role) const
{
    if (index.model() != this || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const quint32 number = m_order[size_t(index.row())];
    const QVariant value = rowData(number, role);
    return value.isValid() ? value : cell(number, index.column(), role);
}

QVariant MessageModel::cell(quint32 number, int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return alignment(column);
    const MessageRow &row = m_book.rows().row(number);
    if (column >= fixedColumns) {
        const auto text =
            found(row, m_book.rows().originOf(row), m_paths.at(column - fixedColumns));
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
            return text.value_or(u"—"_s);
        return role == SortRole && text ? QVariant(*text) : QVariant();
    }
    const MessageWords words(*m_lens, now());
    const MessageWords::Subject subject{row, m_book.rows().originOf(row), m_book.failureOf(number)};
    switch (role) {
    case Qt::DisplayRole:
        return words.display(subject, Column(column));
    case Qt::ToolTipRole:
        return words.toolTip(subject, Column(column));
    case Qt::AccessibleTextRole:
        return Column(column) == Column::Ack ? words.spokenAck(subject)
                                             : words.display(subject, Column(column));
    case SortRole:
        return words.raw(subject, Column(column));
    default:
        return {};
    }
}

QVariant MessageModel::rowData(quint32 number, int role) const
{
    const MessageRow &row = m_book.rows().row(number);
    const MessageOrigin &origin = m_book.rows().originOf(row);
    switch (role) {
    case StateRole:
        return QVariant::fromValue(row.state);
    case MessageRole:
        return QVariant::fromValue(m_book.facts(number, now()).message);
    case TopicRole:
        return origin.topic;
    case GroupRole:
        return origin.group;
    case CanAckRole:
        return MessageWords::canAcknowledge(row, now());
    case LeaseLeftRole:
        return qlonglong(MessageWords::leaseLeft(row, now()));
    case LeaseShareRole: {
        const qint64 left = MessageWords::leaseLeft(row, now());
        const qint64 whole = row.leaseEnd - row.leasedAt;
        return left < 0 || whole <= 0 ? -1.0 : qMin(1.0, double(left) / double(whole));
    }
    case FactsRole:
        return QVariant::fromValue(m_book.facts(number, now()));
    case IsHalfRole:
        return origin.mode == ConsumeMode::Half;
    case IsAgainRole:
        return row.times > 1;
    case IsVeryLateRole:
        return row.lateness(origin.mode) > veryLate;
    case NumberRole:
        return number;
    case TintRole:
        return QVariant::fromValue(m_tints.tintOf(m_book.rows(), number));
    case Qt::AccessibleDescriptionRole:
        return m_tints.reason(m_book.rows(), number);
    default:
        return {};
    }
}

QVariant MessageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role != Qt::DisplayRole)
        return {};
    return section < fixedColumns ? MessageWords::header(Column(section))
                                  : m_paths.at(section - fixedColumns).toString();
}

void MessageModel::setLens(const ZoneLens &lens)
{
    m_lens = &lens;
    const auto tell = [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, int(Column::Due)),
                               index(rowCount() - 1, int(Column::Lease)),
                               {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
    };
    connect(&lens, &ZoneLens::changed, this, tell);
    tell();
}

void MessageModel::take(const MessageReply &reply, const QList<ReceivedMessage> &messages)
{
    m_book.take(reply, messages, now());
    touch();
}

void MessageModel::begin(const MessageHandle &delivery, MessageDeed deed)
{
    m_book.begin(delivery, deed);
    touch();
}

void MessageModel::settle(const AckVerdict &verdict)
{
    m_book.settle(verdict, now());
    touch();
}

void MessageModel::expireLeases()
{
    m_book.expire(now());
    if (m_book.hasChanged())
        touch();
    tellRuns(placesOf(m_tints.renew(m_book.rows(), now())),
             {TintRole, Qt::AccessibleDescriptionRole});
}

void MessageModel::touch()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void MessageModel::clear()
{
    beginResetModel();
    m_book = MessageBook(m_capacity);
    m_tints.forgetAll();
    m_order.clear();
    m_shownEnd = 0;
    m_doubtful.clear();
    m_answered = ++m_asked; // what is being arranged is nobody's any more
    endResetModel();
    Q_EMIT countsChanged();
}

void MessageModel::setPaused(bool isPaused)
{
    m_isPaused = isPaused;
    if (!isPaused)
        flush();
}

int MessageModel::addColumn(const JsonPath &path)
{
    const int column = columnCount();
    beginInsertColumns({}, column, column);
    m_paths.append(path);
    endInsertColumns();
    return column;
}

void MessageModel::removeColumn(int column)
{
    if (column < fixedColumns || column >= columnCount())
        return;
    if (m_sortColumn == column)
        sort(-1);
    beginRemoveColumns({}, column, column);
    m_paths.removeAt(column - fixedColumns);
    endRemoveColumns();
    if (m_sortColumn > column)
        --m_sortColumn;
}

void MessageModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < columnCount() ? column : -1;
    m_arrangement.order = order;
    m_arrangement.key = m_sortColumn < 0 ? MessageArrangement::KeyOf()
        : m_sortColumn < fixedColumns    ? MessageWords::key(Column(m_sortColumn))
                                         : pathKey(m_paths.at(m_sortColumn - fixedColumns));
    arrange();
}

void MessageModel::setFilter(const std::optional<FilterNode> &filter)
{
    m_filter = filter;
    m_filteredAt = 0;
    renewFilter();
    arrange();
}

QList<MessageHandle> MessageModel::liveHandles() const
{
    return m_book.liveHandles(now());
}

MessageHandle MessageModel::handleAt(const QModelIndex &index) const
{
    return m_book.handle(m_order.at(size_t(index.row())));
}

MessageFacts MessageModel::factsAt(const QModelIndex &index) const
{
    return m_book.facts(m_order.at(size_t(index.row())), now());
}

QModelIndex MessageModel::indexOf(quint32 number) const
{
    const int place = placeOf(number);
    return place < 0 ? QModelIndex() : index(place, 0);
}

} // namespace TMinus
