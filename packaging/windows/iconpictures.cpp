// SPDX-License-Identifier: Apache-2.0
// tminus_icon_pictures FOLDER ICON.svg…: what Qt SVG draws of each icon, as a picture that any Qt plays, in
// FOLDER; and icons.qrc, which names them all. For a Qt that has no SVG.
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPainter>
#include <QPicture>
#include <QSvgRenderer>

#include <cstdio>

namespace {

bool makePicture(const QString &source, const QString &target)
{
    QSvgRenderer icon(source);
    if (!icon.isValid())
        return false;
    QPicture picture;
    picture.setBoundingRect(icon.viewBox());
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    icon.render(&painter, icon.viewBoxF());
    painter.end();
    picture.setBoundingRect(icon.viewBox()); // drawing made it what is inked
    return picture.save(target);
}

/// What rcc reads.
bool writeList(const QDir &folder, const QStringList &pictures)
{
    QFile list(folder.filePath(QStringLiteral("icons.qrc")));
    if (!list.open(QIODevice::WriteOnly))
        return false;
    QString text = QStringLiteral("<RCC>\n  <qresource prefix=\"/icons\">\n");
    for (const QString &picture : pictures)
        text += QStringLiteral("    <file>%1</file>\n").arg(picture);
    list.write((text + QStringLiteral("  </qresource>\n</RCC>\n")).toUtf8());
    return list.flush();
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication program(argc, argv);
    const QStringList words = QGuiApplication::arguments();
    const QDir folder(words.value(1));
    QStringList pictures;
    for (const QString &source : words.mid(2)) {
        pictures.append(QFileInfo(source).baseName() + QStringLiteral(".pic"));
        if (!makePicture(source, folder.filePath(pictures.last()))) {
            std::fprintf(stderr, "%s cannot be made a picture\n", qPrintable(source));
            return 1;
        }
    }
    return !pictures.isEmpty() && writeList(folder, pictures) ? 0 : 2;
}
