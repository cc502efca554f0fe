# Pages and packs.

paper-no-page = There is no page to write. Choose first what to print
paper-one-page-only = A { $format } file holds one page, and there are { $pages }. Save them as PDF
paper-pdf-refused = The PDF could not be written ({ $reason }). Save the page as SVG or PNG instead
paper-picture-too-large = A picture of { $width } × { $height } pixels does not fit into memory. Save the page as PDF or SVG instead
paper-not-written = The file could not be written: { $path } ({ $reason }). Close it if another program has it open, or choose another folder
paper-no-folder = The file could not be written: there is no such folder. Choose another folder: { $path }
paper-no-permission = The system did not allow the file to be written. Close it if another program has it open, otherwise choose another folder: { $path }
paper-disk-full = The file could not be written: the disk is full. Free some space or choose another disk: { $path }

paper-printed = Printed { $date }
paper-trajectory-title = { $code } { $title }: { $territory }
